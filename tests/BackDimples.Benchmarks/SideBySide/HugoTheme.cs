namespace BackDimples.Benchmarks.SideBySide;

/// <summary>The two themes that Hugo builds the corpus with.</summary>
internal static class HugoTheme
{
    public const string SmallestSettings = "baseURL = 'https://example.org/'\ntitle = 'Corpus'\ndisableKinds = ['RSS']\n";

    public const string SameOutputsSettings =
        """
        baseURL = 'https://example.org/'
        title = 'Corpus'
        [outputFormats.Twin]
        mediaType = 'text/markdown'
        baseName = 'index'
        isPlainText = true
        [outputFormats.Record]
        mediaType = 'application/json'
        baseName = 'record'
        isPlainText = true
        [mediaTypes.'text/markdown']
        suffixes = ['md']
        [outputs]
        page = ['HTML', 'Twin', 'Record']
        section = ['HTML']
        term = ['HTML']
        home = ['HTML', 'RSS', 'Record']

        """;

    public static readonly (string Name, string Text)[] Smallest =
    [
        ("baseof.html", """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>{{ block "main" . }}{{ end }}</body></html>"""),
        ("single.html", """{{ define "main" }}<h1>{{ or .Title .Params.question }}</h1><p>{{ .Params.answer }}</p>{{ .TableOfContents }}{{ .Content }}{{ end }}"""),
        ("list.html", """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ or .Title .Params.question }}</a></li>{{ end }}</ul>{{ end }}"""),
    ];

    public static readonly (string Name, string Text)[] SameOutputs =
    [
        ("baseof.html",
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ or .Title .Params.question }} - {{ site.Title }}</title>
            <meta name="description" content="{{ or .Params.answer .Params.summary }}"><link rel="canonical" href="{{ .Permalink }}">
            <meta property="og:title" content="{{ or .Title .Params.question }}"><meta property="og:url" content="{{ .Permalink }}">
            {{ range .AlternativeOutputFormats }}<link rel="alternate" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">{{ end }}
            {{ block "data" . }}{{ end }}</head><body><header><a href="/">{{ site.Title }}</a><nav><a href="/faq/">Answers</a> <a href="/articles/">Articles</a></nav></header>
            <main>{{ block "main" . }}{{ end }}</main><footer>{{ site.Title }}</footer></body></html>
            """),
        ("single.html",
            """
            {{ define "data" }}<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "Question" "name" (or .Title .Params.question) "text" (plainify .Content) "url" .Permalink "dateModified" .Params.reviewed | jsonify | safeJS }}</script>{{ end }}
            {{ define "main" }}<nav><a href="/">Home</a> / <a href="{{ .CurrentSection.RelPermalink }}">{{ .Section }}</a></nav>
            <h1>{{ or .Title .Params.question }}</h1><p>{{ or .Params.answer .Params.summary }}</p>
            {{ with .Params.takeaways }}<ul>{{ range . }}<li>{{ . }}</li>{{ end }}</ul>{{ end }}
            {{ .TableOfContents }}{{ .Content }}
            <p>{{ range .Params.tags }}<a href="/tags/{{ . }}/">{{ (index site.Data.labels .).label }}</a> {{ end }}</p>
            {{ $cited := findRE `\[@[a-z0-9]+\]` .RawContent }}<ol>{{ range uniq $cited }}{{ $key := strings.TrimSuffix "]" (strings.TrimPrefix "[@" .) }}{{ with index site.Data.sources $key }}<li><a href="{{ .url }}">{{ .title }}</a> ({{ .year }}). {{ .note }}</li>{{ end }}{{ end }}</ol>
            {{ with .Params.related }}<ul>{{ range . }}<li><a href="/{{ . }}/">{{ . }}</a></li>{{ end }}</ul>{{ end }}
            <p>Last reviewed: {{ .Params.reviewed }}. Next review due: {{ .Params.review_due }}. {{ .WordCount }} words, {{ .ReadingTime }} min.</p>
            <ul>{{ range .Params.changes }}<li>{{ .date }} {{ .kind }}: {{ .note }}</li>{{ end }}</ul>{{ end }}
            """),
        ("list.html", """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ or .Title .Params.question }}</a> {{ or .Params.answer .Params.summary }}</li>{{ end }}</ul>{{ end }}"""),
        ("single.twin.md", "# {{ or .Title .Params.question }}\n\n{{ or .Params.answer .Params.summary }}\n\n{{ .RawContent }}\n"),
        ("single.record.json", """{{ dict "title" (or .Title .Params.question) "answer" .Params.answer "html" .Content "text" .Plain "tags" .Params.tags "reviewed" .Params.reviewed | jsonify }}"""),
        ("home.record.json", """[{{ range $i, $p := site.RegularPages }}{{ if $i }},{{ end }}{{ dict "u" $p.RelPermalink "t" (or $p.Title $p.Params.question) "a" $p.Params.answer "b" $p.Plain | jsonify }}{{ end }}]"""),
    ];
}
