using BackDimples.Web.Http;

namespace BackDimples.Web.Discovery;

/// <summary>What outputs share beyond their route.</summary>
public static class OutputConventions
{
    /// <summary>Scripts of any site may read the answer, whatever its status.</summary>
    public static TBuilder AllowReadingFromAnywhere<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(builder =>
        {
            builder.Metadata.Add(new AllowEmbeddingAttribute());
            var inner = builder.RequestDelegate!;
            // Sent without an Origin header too: a kept answer must serve those who send one and those who do not.
            builder.RequestDelegate = context =>
            {
                CrossOrigin.AllowReading(context.Response.Headers);
                return inner(context);
            };
        });
        return endpoint;
    }

    /// <summary>An endpoint that answers GET answers HEAD as well, which endpoints do not do by themselves.</summary>
    public static TBuilder AnswerHead<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(builder =>
        {
            for (var i = 0; i < builder.Metadata.Count; i++)
            {
                if (builder.Metadata[i] is HttpMethodMetadata { HttpMethods: [var method] } && HttpMethods.IsGet(method))
                {
                    builder.Metadata[i] = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
                }
            }
        });
        return endpoint;
    }
}
