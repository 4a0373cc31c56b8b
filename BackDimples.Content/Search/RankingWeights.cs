using BackDimples.Content.Search.Evaluation;
using BackDimples.Content.Search.Index;

namespace BackDimples.Content.Search;

/// <summary>Every constant of the ranking, in one place. The defaults were chosen by measuring (see <see cref="SearchEvaluation"/>).</summary>
internal sealed record RankingWeights
{
    public static RankingWeights Default { get; } = new();

    // How much a word found in a field is worth, by SearchField.
    public float Title { get; init; } = 8;
    public float Asked { get; init; } = 2.6f;
    public float Called { get; init; } = 4;
    public float Answer { get; init; } = 2.5f;
    public float Takeaway { get; init; } = 1;
    public float Heading { get; init; } = 1.5f;
    public float Tag { get; init; } = 1.5f;
    public float Body { get; init; } = 0.5f;
    public float Parent { get; init; } = 1.5f;

    /// <summary>How soon more of the same word stops adding anything.</summary>
    public float Saturation { get; init; } = 4.8f;

    // How much a kind of match is worth against the exact word.
    public float Stem { get; init; } = 0.96f;
    public float Prefix { get; init; } = 0.98f;
    public float Synonym { get; init; } = 0.9f;
    public float Typo { get; init; } = 0.6f;

    // What the parts of a score are worth against one another.
    public float Words { get; init; } = 1.5f;
    public float Wording { get; init; } = 1.2f;
    public float Nearness { get; init; } = 0.25f;

    /// <summary>What it is worth to be like another wording, against being like the title.</summary>
    public float AskedWording { get; init; } = 0.88f;

    /// <summary>What a page gains whose title is the query.</summary>
    public float WholeTitle { get; init; } = 0.4f;

    /// <summary>What a page gains that is about nothing but what the query says: all words of its title that matter are in it.</summary>
    public float SaidTitle { get; init; } = 0.3f;

    /// <summary>How much the second most alike wording adds.</summary>
    public float SecondWording { get; init; } = 0.2f;

    /// <summary>How much it counts that a wording says all of the query, against that the query says all of the wording (0 to 1).</summary>
    public float WordingRecall { get; init; } = 0.5f;

    /// <summary>How much it counts that the words of a wording follow each other as in the query (0 to 1).</summary>
    public float WordingOrder { get; init; } = 0.1f;

    /// <summary>Pages with all the words come alone if the best of them reaches this share of the best score.</summary>
    public float Worthy { get; init; } = 0.75f;

    /// <summary>How hard a page falls for each word that it lacks: the share of found words to this power.</summary>
    public float CoveragePower { get; init; } = 0.5f;

    // Words and meaning: the scores are added. Chosen on this site's content and on the same without its wordings.
    public float Meaning { get; init; } = 4.5f;

    /// <summary>What is nearer in meaning than this is shown, whatever its words; its words help by <see cref="WordsInGate"/>.</summary>
    public float Gate { get; init; } = 0.34f;
    public float WordsInGate { get; init; } = 0.03f;

    /// <summary>What lacks words is shown down to this share of the best score.</summary>
    public float NearBest { get; init; } = 0.5f;

    // Words alone: the share of the query, by weight, that a page must have, and that one must have that names what the site is about.
    public float MostAsked { get; init; } = 0.5f;
    public float LeastAsked { get; init; } = 0.12f;

    /// <summary>What the score of a page is multiplied by that has a tag of the kind that comes first.</summary>
    public float First { get; init; } = 1.1f;

    // Answers before articles before sections before terms.
    public float Article { get; init; } = 1;
    public float Section { get; init; } = 0.85f;
    public float Term { get; init; } = 0.6f;

    /// <summary>The weights by field, in the order of <see cref="SearchField"/>.</summary>
    public float[] Fields => [Title, Asked, Called, Answer, Takeaway, Heading, Tag, Body, Parent];
}
