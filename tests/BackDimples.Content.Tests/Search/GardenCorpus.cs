using BackDimples.Content.Parsing;

namespace BackDimples.Content.Tests.Search;

/// <summary>A small corpus about vegetables: the engine serves any subject.</summary>
internal static class GardenCorpus
{
    public const string Site =
        """
        name: Allotment answers
        tagline: Growing food
        description: Short answers about growing vegetables on a small plot of ground.
        base_url: https://example.org
        language: en-GB
        publisher: The allotment
        contact: mailto:plot@example.org
        security_contact: mailto:plot@example.org
        notice: General information.
        review_statement: Nobody reviewed it.
        licence: {name: None, url: "https://example.org/licence"}
        evidence:
          good: {label: Good, meaning: Good.}
          some: {label: Some, meaning: Some.}
          uncertain: {label: Uncertain, meaning: Uncertain.}
          unsupported: {label: Unsupported, meaning: Unsupported.}
        callouts: {note: Note, warning: Warning, doctor: Doctor, disagree: Disagree}
        navigation:
          - {label: Answers, path: /faq}
        synonyms:
          - [spud, potato, tatties]
          - [slug, snail, creepy crawly]
          - [dig up, lift, harvest]
        """;

    public static ContentTree Tree() => ContentTree.FromFiles(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["site.yml"] = Site,
        ["tags.yml"] = "crops:\n  label: Crops\n  description: What is grown on the plot.\npests:\n  label: Pests\n  description: What eats what is grown.\n",
        ["sources.yml"] = "guide:\n  title: \"A guide\"\n  year: 2020\n  kind: textbook\n  url: \"https://example.org/g\"\n  read: full-page\n  note: \"Grown for years.\"\n",
        ["glossary.yml"] = "chitting:\n  term: Chitting\n  definition: Letting seed potatoes sprout in the light before planting.\n  also_called: [pre-sprouting]\n",
        ["pages/about.md"] = "---\ntitle: About\ndescription: About this plot and those who dig it.\n---\nWe dig.\n",
        ["pages/home.md"] = "---\ntitle: Allotment answers\ndescription: Answers about growing vegetables.\nlead: Growing food on a small plot takes patience and compost.\nsearch_hint: Ask\nfigure_caption: None\noften_asked: [when-to-plant-potatoes]\nat_a_glance:\n  - {level: some, text: \"Slugs like lettuce.\", link: how-to-stop-slugs}\n---\nWe dig.\n",
        ["faq/when-to-plant-potatoes.md"] = Faq("When should I plant potatoes?", "Plant early potatoes in March or April, once the soil is warm and the worst of the frost is over.", "crops", "do I chit seed potatoes first", "Wait until the soil is workable. Cover the shoots when frost is forecast.\n\n" + Filler),
        ["faq/when-to-harvest-potatoes.md"] = Faq("When are potatoes ready to harvest?", "Early potatoes are ready when they flower, and maincrop ones when the leaves turn yellow and die back.", "crops", "how do I know that the tubers are big enough", "Lift one plant and look.\n\n" + Filler),
        ["faq/how-to-stop-slugs.md"] = Faq("How do I stop slugs eating my lettuce?", "Water in the morning, pick slugs off at dusk, and give seedlings a collar; nothing works every time.", "pests", "something chews holes in my salad at night", "Beer traps catch some. Crème fraîche pots make good collars.\n\n" + Filler),
        ["articles/growing-potatoes.md"] = Article("Growing potatoes from seed to sack", "How to grow potatoes, from chitting and planting, earthing up, harvesting and storing them through the winter.", "crops"),
    });

    private const string Filler = "Much depends on the weather and on the soil. A plot that drains well warms up sooner than one that holds water, and a sheltered one sooner than one on a hill. Keep notes from year to year, since your own plot teaches more than any book can. [@guide]\n";

    private static string Faq(string question, string answer, string tag, string asked, string body) =>
        $"---\nquestion: {question}\nanswer: {answer}\ntags: [{tag}]\nevidence: some\nsources: [guide]\nalso_asked:\n  - {asked}\n{Dates}---\n{body}";

    private static string Article(string title, string summary, string tag) =>
        $"---\ntitle: {title}\nsummary: {summary}\ntakeaways:\n  - Chit seed potatoes.\n  - Earth them up.\n  - Store them in the dark.\ntags: [{tag}]\n{Dates}---\nPotatoes are easy.\n\n## Earthing up {{#earthing-up}}\n\nDraw soil over the stems with a hoe, so that light does not turn the tubers green.\n\n## Storing {{#storing}}\n\nKeep them in paper sacks, in the dark, free from frost.\n";

    private const string Dates = "published: 2026-11-21\nreviewed: 2026-11-21\nreview_due: 2028-11-21\nchanges:\n  - {date: 2026-11-21, kind: published, note: First version.}\n";
}
