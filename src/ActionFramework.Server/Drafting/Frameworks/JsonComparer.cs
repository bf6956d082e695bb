using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ActionFramework.Server.Drafting;

/// <summary>Values kept as JSON are the same when they are written the same: a list compares by its members. They never change in place, so a snapshot is the value itself.</summary>
internal sealed class JsonComparer<TValue>() : ValueComparer<TValue>((one, other) => Same(one, other), value => StringComparer.Ordinal.GetHashCode(Written(value)), value => value)
{
    private static bool Same(TValue? one, TValue? other) => EqualityComparer<TValue>.Default.Equals(one, other) || Written(one) == Written(other);

    private static string Written(TValue? value) => value is null || EqualityComparer<TValue>.Default.Equals(value, default) ? "" : JsonColumn<TValue>.Write(value);
}
