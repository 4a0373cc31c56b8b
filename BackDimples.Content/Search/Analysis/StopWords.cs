using System.Collections.Frozen;

namespace BackDimples.Content.Search.Analysis;

/// <summary>English words that say little of what a question is about. Knowledge of the language, not of any subject.</summary>
internal static class StopWords
{
    // Grammar, politeness and filler: they never decide which page is found.
    private static readonly FrozenSet<string> Empty = Set(
        """
        a an the this that these those here there it its i im ive id ill me my mine myself you youre youve your yours yourself u ur we were us our ours
        he him his she her hers they theyre them their theirs themselves itself someone somebody anyone anybody people person ones
        is are was be been being am isnt arent wasnt werent aint do does did doing done doesnt didnt has have had having
        can could couldnt will would wont wouldnt shall should shouldnt may might must need needs gonna wanna gotta going
        and or but if then than so as at by for from in into of off on onto out over to with within about after again also any because before between
        each else even ever every few just like lot lots many more most much nor now others own quite rather really 
        some still such too up upon very via whether while yet am pm
        get gets got getting gotten go goes went make makes made making give gives given take takes took taken put say says said saying tell tells told
        know knows knew known think thinks thought want wants wanted wanting look looks looked looking seem seems find finds found use uses used using
        please thanks thank hi hiya hello hey earth thinking hell ok okay yes yeah nope maybe sure well actually basically literally honestly seriously anyway though although
        thing things stuff something anything everything kind kinds sort sorts bit way ways etc lol omg pls plz btw idk tbh fyi haha
        exactly apparently supposedly possible possibly probably able let lets
        havent hasnt hadnt wondering wonder reckon heard hear keep keeps kept bloody wee
        question questions answer answers site page article read reading reads says asked asking ask explain explains explained thats whats hows whos theres heres
        itll theyve weve shes hes wouldve couldve shouldve cos cuz coz bc til till
        """);

    // What kind of answer is wanted: worth something between two pages about the same matter, never asked for by itself.
    private static readonly FrozenSet<string> Light = Set(
        """
        what why how when where who which whose not dont no cannot cant without never always often long
        one only both same other either neither everyone everybody mean means meant meaning much
        all above across along around away below beneath beside besides down during far inside near nearby next outside since under underneath until toward towards
        day days today tonight week weeks month months year years time times moment minute minutes hour hours morning night daily ago already soon later
        area areas place places spot spots part parts end point points case cases example type types size sized piece amount 
        human humans friend friends mate mates bestie partner folks 
        begin begins began start starts started stop stops stopped become becomes became turn turns turned come comes came coming leave happen happens happened
        try tries tried trying help helps helped work works worked bring brings brought hold holds let put puts set call calls calling
        feel feels felt feeling feelings like likes liked hope guess notice noticed realise realised understand remember forget decide
        see sees saw seen watch watching watched tell told talk talking talks spoke speak said heard hearing learn learned learnt
        keep kept stay stays stayed stand stands standing sit sits sitting lie lies lying walk walking move moves moving roll rolls touch
        biggest smallest good better great nice small smaller little tiny huge high low long short full whole easy certain main
        enough almost nearly around roughly completely totally fully mostly usually sometimes often always regularly constantly suddenly properly correctly
        area reason way fact idea matter issue 
        two three four five seven eight nine ten first second third last another once twice couple couples few several
        live living wear wearing buy bought pay paid bother ridiculous stupid silly crazy wild mad cool awesome
        simple simply plain plainly clear clearly simply exact specific general
        trying worth allowed supposed meant 
        """);

    /// <summary>Whether the word never decides.</summary>
    public static bool IsEmpty(string word) => Empty.Contains(word);

    /// <summary>Whether the word may only decide between pages about the same matter.</summary>
    /// <remarks>So do the adverbs of such words: "easily" as "easy".</remarks>
    public static bool IsLight(string word) => Light.Contains(word)
        || (word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal) && (Light.Contains(word[..^2]) || (word[^3] == 'i' && Light.Contains(word[..^3] + "y"))));

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
