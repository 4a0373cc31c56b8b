namespace BackDimples.Browser.Tests.Engines;

internal sealed class ChromiumReader(Visit visit) : Reader
{
    public override Task GoAsync(Uri address) => visit.Page.GotoAsync(address.ToString());

    public override Task<string> AskAsync(string expression) => visit.Page.EvaluateAsync<string>($"String({expression})");

    public override Task TypeAsync(string selector, string text) => visit.Page.Locator(selector).First.PressSequentiallyAsync(text);

    public override Task PressAsync(string key) => visit.Page.Keyboard.PressAsync(key);

    public override Task ClickAsync(string selector) => visit.Page.Locator(selector).First.ClickAsync();

    public override Task BackAsync() => visit.Page.GoBackAsync();

    public override ValueTask DisposeAsync() => visit.DisposeAsync();
}
