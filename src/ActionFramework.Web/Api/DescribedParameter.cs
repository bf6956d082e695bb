using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ActionFramework.Web.Api;

/// <summary>A parameter that an endpoint reads by itself; metadata by which the description names it.</summary>
internal sealed record DescribedParameter(string Name, ParameterLocation In, string Meaning, bool Required = false)
{
    public static Task AddToAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Parameters ??= [];
        foreach (var parameter in context.Description.ActionDescriptor.EndpointMetadata.OfType<DescribedParameter>()) operation.Parameters.Add(parameter.Described());
        return Task.CompletedTask;
    }

    private OpenApiParameter Described() =>
        new() { Name = Name, In = In, Description = Meaning, Required = Required, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}

internal static class Descriptions
{
    /// <summary>What an endpoint may answer besides what any may.</summary>
    public static TBuilder Refuses<TBuilder>(this TBuilder builder, params int[] statuses) where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses) builder.WithMetadata(Problem.Answer(status));
        return builder;
    }

    /// <summary>What an endpoint reads from the query by itself.</summary>
    public static TBuilder Filters<TBuilder>(this TBuilder builder, params (string Name, string Meaning)[] filters) where TBuilder : IEndpointConventionBuilder
    {
        foreach (var (name, meaning) in filters) builder.WithMetadata(new DescribedParameter(name, ParameterLocation.Query, meaning));
        return builder;
    }
}
