using System.Text.Json;
using Xunit;

namespace ActionFramework.Tests;

public sealed class IdentitiesTests
{
    [Fact]
    public void An_identity_is_written_as_its_lower_case_guid_and_read_back()
    {
        var id = Identity.New<ClauseId>(TimeProvider.System);
        var json = JsonSerializer.Serialize(id);
        Assert.Equal($"\"{id.Value.ToString().ToLowerInvariant()}\"", json);
        Assert.Equal(id, JsonSerializer.Deserialize<ClauseId>(json));
    }
}
