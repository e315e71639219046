using System.Text.Json.Nodes;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace B2BTrail.Web.Features.Api;

/// <summary>What the generated document says beyond what the code itself shows.</summary>
internal static class ApiDocument
{
    private const string About =
        "Distances are in meters, times in seconds, elevation gain in meters, dates are local calendar days (yyyy-MM-dd) and instants carry Z. "
        + "Unknown fields are refused. Sign in with a personal access token, created in Settings. It works until it expires "
        + "and can read, or read and change. An unknown or expired token gets 401, a read-only one that tries to change something 403.";

    private static readonly (string Name, string About)[] Tags =
    [
        ("Blocks", "Training blocks with their weeks and sessions. The distance, elevation gain and time of a week are the sums of its sessions, a race among them."),
        ("Runs", "The log of runs that were done."),
        ("Imports", "Files from watches and services that become runs."),
        ("Weeks", "Totals of calendar weeks, planned and done."),
        ("Runner", "The settings of the runner whose token it is."),
    ];

    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["400"] = "A field, a query parameter or a header is not in order; errors says which.",
        ["401"] = "There is no token, or it is unknown or has expired.",
        ["403"] = "The token can only read.",
        ["404"] = "The runner has nothing at this address.",
        ["412"] = "It is no longer what the change was made from, maybe by the same request sent before; nothing was overwritten.",
        ["413"] = "The body is too large.",
        ["415"] = "The body is of a type that is not read here.",
        ["422"] = "The Idempotency-Key was used for another request.",
        ["429"] = "Too many requests for now. Retry-After says how long to wait.",
        ["500"] = "A fault of the server; its log says more.",
        ["503"] = "The data cannot be read just now.",
        ["507"] = "The disk is full or cannot be written to; nothing was changed.",
    };

    public static void Describe(OpenApiOptions options)
    {
        // HEAD goes without saying wherever there is GET.
        options.ShouldInclude = endpoint => endpoint.HttpMethod != HttpMethods.Head
            && $"/{endpoint.RelativePath}".StartsWith(ApiAccess.Prefix + "/", StringComparison.Ordinal);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "B2BTrail",
                Version = "v1",
                Description = About,
                Contact = new OpenApiContact { Name = "The owner of this server" },
                License = new OpenApiLicense { Name = "As stated with the program", Identifier = "LicenseRef-B2BTrail" },
            };
            document.Servers = [.. document.Servers?.Select(server => new OpenApiServer { Url = server.Url?.TrimEnd('/') }) ?? []];
            document.Tags = Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.About }).ToHashSet();
            document.Components ??= new OpenApiComponents();
            document.AddComponent(BearerTokenHandler.Scheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A personal access token, created in Settings: Authorization: Bearer b2b_…",
            });
            document.Security = [new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(BearerTokenHandler.Scheme, document)] = [],
            }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                Describe(parameter);
            }

            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesIdempotencyKey>().Any())
            {
                (operation.Parameters ??= []).Add(Header(
                    Idempotency.Header,
                    "Makes it safe to send the same request twice: the same key and body create one thing and get the first response again. "
                    + $"Responses are stored for 30 days, at most {Idempotency.MaxReplies} of them and up to {Idempotency.MaxReplyBytes / 1024} KiB each; "
                    + "after that the response shows the current state. Something deleted in between is created again with the same id."));
            }

            var isVersioned = context.Description.ActionDescriptor.EndpointMetadata.OfType<Versioned>().Any();
            if (isVersioned && Preconditions.AreTakenBy(context.Description.HttpMethod ?? ""))
            {
                (operation.Parameters ??= []).Add(Header(
                    "If-Match", "The ETag of the version that you are changing or deleting. If it is not current, nothing is changed."));
            }

            foreach (var (status, response) in operation.Responses ?? [])
            {
                Describe(status, (OpenApiResponse)response, isVersioned);
            }

            return Task.CompletedTask;
        });
    }

    private static void Describe(string status, OpenApiResponse response, bool isVersioned)
    {
        if (Statuses.TryGetValue(status, out var about))
        {
            response.Description = about;
        }

        if (isVersioned && status is "200" or "201")
        {
            AddHeader(response, "ETag", "The version of what is answered.");
        }

        if (status is "201" or "202")
        {
            AddHeader(response, "Location", "The address of what was created.");
        }

        if (status is "429")
        {
            AddHeader(response, "Retry-After", "Seconds to wait.");
        }
    }

    private static void AddHeader(OpenApiResponse response, string name, string description) =>
        (response.Headers ??= new Dictionary<string, IOpenApiHeader>())[name] =
            new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    // The handlers read these as text so that a bad one gets a sentence; the document says what they really are.
    private static void Describe(OpenApiParameter parameter)
    {
        (parameter.Description, parameter.Schema) = parameter.Name switch
        {
            "from" => ("The first day, included.", Text("date")),
            "to" => ("The last day, included.", Text("date")),
            "page" => ("Page number, from 1.", Whole(ListQuery.MaxPage, 1)),
            "pageSize" => ("Items per page.", Whole(ListQuery.MaxPageSize, ListQuery.DefaultPageSize)),
            "q" => ("Words that name, notes or tags must hold, each of them; case and accents do not matter.", new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                MaxLength = SearchText.MaxQuestionLength,
            }),
            "tag" => ("A tag that the runs must have.", new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = RunTags.MaxLength }),
            "race" => ("Only races, or only runs that were none.", new OpenApiSchema { Type = JsonSchemaType.Boolean }),
            "id" => ("Which one.", parameter.Schema),
            "weekStart" => ("First day of the week; the runner's setting if left out.", new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [JsonValue.Create("monday"), JsonValue.Create("sunday"), JsonValue.Create("saturday")],
            }),
            _ => (parameter.Description, parameter.Schema),
        };
    }

    private static OpenApiSchema Text(string format) => new() { Type = JsonSchemaType.String, Format = format };

    private static OpenApiSchema Whole(int most, int usual) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = "1",
        Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Default = JsonValue.Create(usual),
    };

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
