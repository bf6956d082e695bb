using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ActionFramework.Server.Storage;

/// <summary>
/// Inserts rows of one table as Entity Framework would, by names, types and conversions of its model, but without its context and tracking:
/// half a millisecond less on the way of every keystroke.
/// </summary>
/// <typeparam name="TRow">A type of the model.</typeparam>
internal sealed class RowInsertion<TRow> where TRow : class
{
    private readonly string start;
    private readonly string end;
    private readonly ImmutableArray<(IClrPropertyGetter Getter, RelationalTypeMapping Mapping, bool Nullable)> columns;

    /// <param name="model">Of the configured provider.</param>
    /// <param name="mayStandAlready">A row that is there already is left as it is.</param>
    public RowInsertion(IModel model, bool mayStandAlready = false)
    {
        var entity = model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is no row of the model.");
        var properties = entity.GetProperties().ToList();
        columns = [.. properties.Select(property => (property.GetGetter(), property.GetRelationalTypeMapping(), property.IsNullable))];
        start = $"""INSERT INTO "{entity.GetTableName()}" ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))}) VALUES (""";
        end = mayStandAlready ? ") ON CONFLICT DO NOTHING;\n" : ");\n";
    }

    /// <summary>Adds the insertion to whatever the command does already.</summary>
    public void AddTo(DbCommand command, TRow row)
    {
        var first = command.Parameters.Count;
        for (var column = 0; column < columns.Length; column++)
        {
            var (getter, mapping, nullable) = columns[column];
            command.Parameters.Add(mapping.CreateParameter(command, $"@p{first + column}", getter.GetClrValueUsingContainingEntity(row), nullable));
        }
        command.CommandText += start + string.Join(", ", Enumerable.Range(first, columns.Length).Select(number => $"@p{number}")) + end;
    }
}
