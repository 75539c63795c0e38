using BotAdvisor.Labels;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>What is kept of whom, where and how long. It has to say what the program does: whoever changes that changes this.</summary>
internal static class PrivacyText
{
    public static readonly LocalizedText Body = new(
        """
        <h2>Privacy</h2>
        <p>Deze adviseur is een computerprogramma. {organisation} biedt hem aan en is verantwoordelijk voor je gegevens.</p>
        <h3>Wat we niet bewaren</h3>
        <ul>
        <li>Je naam vragen we niet. De naam die Teams meestuurt, bewaren we niet.</li>
        <li>Wat je in Teams typt, wissen we zodra je antwoord hebt.</li>
        <li>E-mailadressen, telefoonnummers, adressen, BSN en rekeningnummers halen we eruit voordat we iets bewaren.</li>
        <li>De adviseur leest in Teams alleen wat je aan hem vraagt, en geen andere berichten.</li>
        <li>Kies je bij een bericht 'Leg uit'? Dan lezen we dat bericht één keer en bewaren we er niets van.</li>
        </ul>
        <h3>Wat we wel bewaren</h3>
        <ul>
        <li>Van een gesprek: je taal en waar het gesprek het laatst over ging. Ook je antwoorden in vragen die nog lopen, en de keuzes die je het laatst kreeg. Dat staat onder een code. Uit die code kan niemand je naam halen.</li>
        <li>Het antwoord dat je kreeg: één dag. Zo krijg je geen dubbel antwoord als Teams een bericht twee keer stuurt.</li>
        <li>Tot een antwoord is verstuurd: het kenmerk van je gesprek in Teams.</li>
        <li>Praat je op de webpagina? Dan bewaren we het gesprek tot {hours} uur na je laatste bericht. Zo kun je verder als de pagina even weg was.</li>
        <li>Geef je een duim omhoog of omlaag? Die bewaren we {days} dagen, met wat je erbij schrijft. Ook bewaren we over welk soort vraag het ging. We bewaren niet wie het was.</li>
        </ul>
        <h3>Waar het staat</h3>
        <p>In één bestand op de computer van je organisatie waarop de adviseur draait. Teams zelf is van Microsoft. Wat je daar typt, bewaart Microsoft zoals je organisatie dat heeft ingesteld.</p>
        <h3>Taalmodel</h3>
        <p>De adviseur antwoordt met vaste teksten. Heeft je organisatie een taalmodel aangezet? Dan gaat een open vraag, zonder de gegevens hierboven, naar dat model. Bij zo'n antwoord staat dat AI het heeft geschreven.</p>
        <h3>Wissen, inzien en vragen</h3>
        <ul>
        <li>Op de webpagina druk je op 'Wis mijn gegevens'. Dan is het gesprek meteen weg.</li>
        <li>In Teams verwijder je de app. Dan wissen we wat bij je gesprek hoort.</li>
        <li>Je mag vragen wat we van je bewaren, en ons vragen dat te verbeteren of te wissen. Je mag ook een klacht indienen bij de Autoriteit Persoonsgegevens.</li>
        </ul>
        <p>{contact}</p>
        """,
        """
        <h2>Privacy</h2>
        <p>This advisor is a computer program. {organisation} offers it and is responsible for your data.</p>
        <h3>What we do not keep</h3>
        <ul>
        <li>We do not ask your name. We do not keep the name that Teams sends along.</li>
        <li>What you type in Teams is deleted as soon as you have your answer.</li>
        <li>E-mail addresses, phone numbers, addresses, citizen service numbers and account numbers are taken out before we keep anything.</li>
        <li>In Teams the advisor reads only what you ask it, and no other messages.</li>
        <li>If you choose 'Explain' at a message, we read that message once and keep nothing of it.</li>
        </ul>
        <h3>What we do keep</h3>
        <ul>
        <li>Of a conversation: your language, your answers to questions that are still going on, the choices offered last, and what it was about last. It stands under a code. Nobody can get your name from that code.</li>
        <li>The answer you got: one day, so that you get no answer twice when Teams sends a message twice.</li>
        <li>Until an answer is sent: what Teams knows your conversation by.</li>
        <li>If you talk on the web page: the conversation, until {hours} hours after your last message, so that you can go on if the page was away.</li>
        <li>If you give a thumb up or down: that thumb, for {days} days, with what you write and what kind of question it was about. We do not keep who it was.</li>
        </ul>
        <h3>Where it stands</h3>
        <p>In one file on your organisation's computer that the advisor runs on. Teams itself is Microsoft's. What you type there is kept by Microsoft as your organisation has set it.</p>
        <h3>Language model</h3>
        <p>The advisor answers with fixed texts. If your organisation has switched on a language model, an open question goes to that model, without the data named above. Such an answer says that AI wrote it.</p>
        <h3>Deleting, seeing and asking</h3>
        <ul>
        <li>On the web page, press 'Delete my data'. The conversation is gone at once.</li>
        <li>In Teams, remove the app. We then delete what belongs to your conversation.</li>
        <li>You may ask what we keep of you, and have it corrected or deleted. You may also complain to the Dutch Data Protection Authority.</li>
        </ul>
        <p>{contact}</p>
        """);
}
