using BotAdvisor.Labels;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>What the page does for people with a disability, what it does not, and whom to tell.</summary>
internal static class AccessibilityText
{
    public static readonly LocalizedText Body = new(
        """
        <h2>Toegankelijkheid van deze pagina</h2>
        <p>Iedereen moet met deze adviseur kunnen praten. We houden ons aan de norm WCAG 2.1, niveau A en AA. Die hoort bij de Europese norm EN 301 549.</p>
        <h3>Dit kun je verwachten</h3>
        <ul>
        <li>Alles werkt met alleen het toetsenbord. Met Tab ga je verder, met Enter kies je.</li>
        <li>Een schermlezer leest nieuwe antwoorden voor.</li>
        <li>De pagina werkt op een smal scherm en als je tot 400% inzoomt.</li>
        <li>Kleuren hebben genoeg contrast, ook in het donker. Kleur is nooit het enige teken.</li>
        <li>Bij elke grafiek staat dezelfde informatie in een tabel.</li>
        <li>Vraag je systeem om minder beweging? Dan beweegt er niets.</li>
        <li>Er is geen tijdslimiet. Wat je typt, blijft staan.</li>
        <li>De pagina werkt ook zonder script.</li>
        </ul>
        <h3>Wat we weten dat nog niet goed is</h3>
        <ul>
        <li>De pagina is getest met een automatische test en met het toetsenbord. Er is nog niet getest met een schermlezer, en niet door mensen met een beperking.</li>
        <li>Het gesprek wordt getoond met Web Chat van Microsoft. Fouten daarin kunnen we niet altijd zelf herstellen.</li>
        </ul>
        <h3>Lukt iets niet?</h3>
        <p>{contact} Zeg erbij wat je wilde doen en wat er gebeurde. Wil je liever meteen hulp van een mens? Vraag het dan ook daar.</p>
        """,
        """
        <h2>Accessibility of this page</h2>
        <p>Everybody should be able to talk to this advisor. We follow the standard WCAG 2.1, levels A and AA, which is part of the European standard EN 301 549.</p>
        <h3>What you can expect</h3>
        <ul>
        <li>Everything works with the keyboard alone: Tab moves on, Enter chooses.</li>
        <li>A screen reader reads new answers aloud.</li>
        <li>The page works on a narrow screen and zoomed in to 400%.</li>
        <li>Colours have enough contrast, in the dark too. Colour is never the only sign.</li>
        <li>Every chart has a table that says the same.</li>
        <li>If your system asks for less motion, nothing moves.</li>
        <li>There is no time limit. What you type stays.</li>
        <li>The page works without script too.</li>
        </ul>
        <h3>What we know is not right yet</h3>
        <ul>
        <li>The page is tested by an automatic test and with the keyboard. It has not been tested with a screen reader yet, nor by people with a disability.</li>
        <li>The conversation is shown with Microsoft's Web Chat. We cannot always mend faults in it ourselves.</li>
        </ul>
        <h3>Does something not work?</h3>
        <p>{contact} Say what you wanted to do and what happened. If you would rather have a person's help at once, ask for it there too.</p>
        """);
}
