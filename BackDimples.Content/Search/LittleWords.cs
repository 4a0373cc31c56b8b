using System.Collections.Frozen;

namespace BackDimples.Content.Search;

/// <summary>English words that say little of what a question is about. Knowledge of the language, not of any subject.</summary>
internal static class LittleWords
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
        please thanks thank hi hello hey ok okay yes yeah nope maybe sure well actually basically literally honestly seriously anyway though although
        thing things stuff something anything everything kind kinds sort sorts bit way ways etc lol omg pls plz btw idk tbh fyi haha
        exactly apparently supposedly possible possibly probably able let lets
        havent hasnt hadnt wondering wonder reckon heard hear keep keeps kept bloody wee
        question questions answer answers site page article read reading reads says asked asking ask explain explained thats whats hows whos theres heres
        itll theyve weve shes hes wouldve couldve shouldve cos cuz coz bc til till
        """);

    // What kind of answer is wanted: worth something between two pages about the same matter, never asked for by itself.
    private static readonly FrozenSet<string> Light = Set(
        """
        what why how when where who which whose not dont no cannot cant without never always often long
        one only both same other either neither everyone everybody mean means meant meaning much
        """);

    /// <summary>Whether the word never decides.</summary>
    public static bool IsEmpty(string word) => Empty.Contains(word);

    /// <summary>Whether the word may only decide between pages about the same matter.</summary>
    public static bool IsLight(string word) => Light.Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
