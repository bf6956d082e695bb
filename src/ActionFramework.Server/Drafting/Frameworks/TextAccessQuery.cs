using System.Data.Common;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Server.Storage;

namespace ActionFramework.Server.Drafting;

/// <summary>One question to the database, and a cheap one: each keystroke begins with it.</summary>
internal sealed class TextAccessQuery(IDatabase database) : ITextAccess
{
    private const string Question = """
        SELECT section."Framework", section."Id", written."Language", member."Role", member."Organisation"
        FROM "Texts" written
        JOIN "Sections" section ON section."Id" = written."Section"
        LEFT JOIN ("FrameworkMemberRow" member JOIN "AspNetUsers" account ON account."Id" = member."PersonId" AND account."IsActive")
            ON member."FrameworkId" = section."Framework" AND member."PersonId" = @person
        WHERE written."Id" = @text AND NOT section."IsRemoved"
        """;

    public async Task<TextAccess?> FindAsync(TextId text, PersonId person, CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = Question;
        Add(command, "@text", text.Value);
        Add(command, "@person", person.Value);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken) ? Read(rows, text, person) : null;
    }

    private static TextAccess Read(DbDataReader row, TextId text, PersonId person)
    {
        var framework = new FrameworkId(row.GetGuid(0));
        var place = new TextPlace(text, framework, new(row.GetGuid(1)), (Language)row.GetInt32(2));
        if (row.IsDBNull(3)) return new(place, null);
        return new(place, new(framework, person, Enum.Parse<Role>(row.GetString(3)), row.IsDBNull(4) ? null : row.GetString(4)));
    }

    private static void Add(DbCommand command, string name, Guid value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
