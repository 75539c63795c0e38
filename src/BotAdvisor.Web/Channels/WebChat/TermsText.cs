using BotAdvisor.Labels;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>What one may expect of the advisor, and what it expects of its users.</summary>
internal static class TermsText
{
    public static readonly LocalizedText Body = new(
        """
        <h2>Voorwaarden</h2>
        <p>{organisation} biedt deze adviseur aan. Gebruik hem gerust voor vragen over digitalisering en je werk.</p>
        <h3>Wat je kunt verwachten</h3>
        <ul>
        <li>De adviseur is een computerprogramma, geen mens.</li>
        <li>Hij kent vooral één rapport, van 2018: Digitale transformatie, deel 1, van A&amp;O fonds Gemeenten. Cijfers en wetten kunnen daarna veranderd zijn.</li>
        <li>Bij elk antwoord staat waar het vandaan komt. Staat er 'onze uitleg' of 'onze suggestie' bij? Dan zijn het onze woorden, en niet die van het rapport.</li>
        <li>Hij kan zich vergissen. Controleer wat belangrijk is bij de bron, of vraag het een collega.</li>
        <li>Hij geeft geen juridisch advies. Hij zegt niets over de kansen of het werk van één persoon.</li>
        </ul>
        <h3>Wat we van je vragen</h3>
        <ul>
        <li>Typ geen gegevens van inwoners, collega's of andere mensen.</li>
        <li>Deel je een antwoord? Laat de bron er dan bij staan.</li>
        <li>Gebruik de adviseur niet om iemand te beoordelen of te volgen.</li>
        </ul>
        <h3>Vragen of een klacht</h3>
        <p>{contact}</p>
        """,
        """
        <h2>Terms</h2>
        <p>{organisation} offers this advisor. Feel free to use it for questions about digitalisation and your work.</p>
        <h3>What you can expect</h3>
        <ul>
        <li>The advisor is a computer program, not a person.</li>
        <li>It mainly knows one report, of 2018: Digitale transformatie, deel 1, by A&amp;O fonds Gemeenten. Figures and laws may have changed since.</li>
        <li>Every answer says where it comes from. What is marked 'our explanation' or 'our suggestion' is in our words, and not the report's.</li>
        <li>It can be wrong. Check what matters at the source, or ask a colleague.</li>
        <li>It gives no legal advice. It says nothing about the chances or the work of one person.</li>
        </ul>
        <h3>What we ask of you</h3>
        <ul>
        <li>Type no data of residents, colleagues or other people.</li>
        <li>If you share an answer, leave its source with it.</li>
        <li>Do not use the advisor to judge or to follow somebody.</li>
        </ul>
        <h3>Questions or a complaint</h3>
        <p>{contact}</p>
        """);
}
