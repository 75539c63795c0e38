using BotAdvisor.Labels;

namespace BotAdvisor;

/// <summary>Every sentence the advisor says of its own accord, in the order a conversation meets them: here how it meets people, leads dialogs, and fails. What it knows stands in <c>knowledge/</c>.</summary>
public static partial class Texts
{
    // ── Meeting ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText Welcome = new(
        "Hoi, ik ben de adviseur digitale transformatie. Ik help je met vragen over digitalisering en je werk bij de gemeente.",
        "Hi, I am the digital transformation advisor. I help you with questions about digitalisation and your work at the municipality.");

    public static readonly LocalizedText WhatIAm = new(
        "Ik ben een computerprogramma, geen mens. Wat je typt, gebruik ik alleen om je te antwoorden.",
        "I am a computer program, not a person. I only use what you type to answer you.");

    public static readonly LocalizedText WelcomeGroup = new(
        "Hoi allemaal, ik ben de adviseur digitale transformatie. Noem mij in een bericht als je iets wilt weten over digitalisering en je werk. Bijvoorbeeld: wat is een algoritme?",
        "Hi everybody, I am the digital transformation advisor. Mention me in a message if you want to know something about digitalisation and your work. For example: what is an algorithm?");

    public static readonly LocalizedText WhatIAmInGroup = new(
        "Ik ben een computerprogramma, geen mens. Berichten waarin je mij niet noemt, lees ik niet. Wat alleen jou aangaat, laat ik alleen jou zien.",
        "I am a computer program, not a person. I do not read messages that do not mention me. What concerns only you, I show only to you.");

    public static readonly LocalizedText Greeting = new(
        "Hoi! Waar kan ik je mee helpen?",
        "Hi! What can I help you with?");

    public static readonly LocalizedText Help = new(
        "Je kunt me gewoon een vraag stellen, in je eigen woorden. Dit kan ik voor je doen:",
        "You can simply ask me something, in your own words. This is what I can do for you:");

    public static readonly LocalizedText HelpPhase = new(
        "Uitzoeken in welke fase jullie team werkt. Typ bijvoorbeeld: in welke fase zit mijn team?",
        "Find out in which phase your team works. For example: which phase is my team in?");

    public static readonly LocalizedText HelpConcept = new(
        "Een begrip uitleggen. Typ bijvoorbeeld: wat is blockchain?",
        "Explain a term. For example: what is blockchain?");

    public static readonly LocalizedText HelpAdvice = new(
        "Advies opzoeken. Typ bijvoorbeeld: advies over scholing voor onze gemeente.",
        "Look up advice. For example: advice on training for our municipality.");

    public static readonly LocalizedText HelpCommands = new(
        "Altijd te gebruiken: stop, terug, opnieuw en help.",
        "You can always use: stop, back, restart and help.");

    public static readonly LocalizedText WhatElse = new("Wat kun je nog meer?", "What else can you do?");

    public static readonly LocalizedText LanguageChosen = new(
        "Prima, vanaf nu antwoord ik in het Nederlands.",
        "Fine, from now on I answer in English.");

    // ── Doubt ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText DoYouMean = new("Ik weet niet zeker wat je bedoelt. Is het een van deze?", "I am not sure what you mean. Is it one of these?");

    public static readonly LocalizedText ExplainIt = new("Uitleg: {0}", "Explain: {0}");

    public static readonly LocalizedText MyWorkChanges = new("Wat verandert er in mijn werk?", "What changes in my work?");

    public static readonly LocalizedText WhatArePhases = new("Wat zijn de drie fasen?", "What are the three phases?");

    public static readonly LocalizedText WorriedAboutWork = new("Ik maak me zorgen over mijn werk", "I worry about my work");

    public static readonly LocalizedText WhatCouncilMay = new("Wat mag de OR hierover zeggen?", "What may the works council say?");

    public static readonly LocalizedText WithWholeTeam = new("Met het hele team invullen", "Do it with the whole team");

    public static readonly LocalizedText WhatDoYouKeep = new("Wat bewaar je van mij?", "What do you keep of me?");

    public static readonly LocalizedText WhoAreYou = new("Wie ben je en wat is je bron?", "Who are you, what is your source?");

    public static readonly LocalizedText AlsoNamed = new("Je noemde ook: {0}.", "You also mentioned: {0}.");

    public static readonly LocalizedText NoneOfThese = new("Iets anders", "Something else");

    public static readonly LocalizedText Thanks = new(
        "Graag gedaan! Heb je nog een vraag, typ hem dan gerust.",
        "You're welcome! If you have another question, just type it.");

    public static readonly LocalizedText Goodbye = new(
        "Tot ziens! Je kunt hier altijd terugkomen.",
        "Goodbye! You can always come back here.");

    // ── Within a dialog ──────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText QuestionOf = new("Vraag {0} van {1}", "Question {0} of {1}");

    public static readonly LocalizedText QuestionNumber = new("Vraag {0}", "Question {0}");

    public static readonly LocalizedText DoneButton = new("Klaar", "Done");

    public static readonly LocalizedText QuestionsBack = new("We gaan een paar vragen terug.", "A few questions back.");

    public static readonly LocalizedText CorrectAnswer = new("Een antwoord verbeteren", "Correct an answer");

    public static readonly LocalizedText WhichAnswer = new("Welk antwoord wil je verbeteren?", "Which answer do you want to correct?");

    public static readonly LocalizedText NotANumber = new("Ik zoek een getal. Typ het als cijfer, bijvoorbeeld 5.", "I am looking for a number. Type it in figures, for example 5.");

    public static readonly LocalizedText NotYesOrNo = new("Typ ja of nee. Weet je het niet, zeg dat dan gerust.", "Type yes or no. If you don't know, just say so.");

    public static readonly LocalizedText NoTasks = new("Ik hoor nog geen taak. Typ bijvoorbeeld: telefoon beantwoorden, dossiers controleren.", "I hear no task yet. For example: answering the phone, checking files.");

    public static readonly LocalizedText NotATask = new("Dit lees ik niet als taak, en heb ik niet genoteerd: '{0}'.", "I do not read this as a task, and did not note it: '{0}'.");

    public static readonly LocalizedText NothingTyped = new("Ik zie nog geen tekst. Typ een paar woorden.", "I see no text yet. Type a few words.");

    public static readonly LocalizedText TasksSoFar = new("Genoteerd. Je hebt nu {0} taken. Noem er meer, of zeg klaar.", "Noted. You now have {0} tasks. Name more, or say done.");

    public static readonly LocalizedText NotEnoughYet = new("Ik heb er nog {0} nodig. Noem ze kort, of zeg overslaan.", "I need {0} more. Name them briefly, or say skip.");

    public static readonly LocalizedText NotListed = new("Die staat er niet bij. Dat geeft niet: we kijken gewoon naar je taken.", "That one is not listed. Never mind: we simply look at your tasks.");

    public static readonly LocalizedText ChosenForYou = new("Goed, dan neem ik: {0}.", "Fine, then I take: {0}.");

    public static readonly LocalizedText OneTaskSoFar = new("Genoteerd. Je hebt nu één taak. Noem er meer.", "Noted. You now have one task. Name more.");

    public static readonly LocalizedText HeardNoPhase = new("Dank je. Daar hoor ik nog geen fase in, en dat geeft niet. Ik stel een paar korte vragen.", "Thank you. I hear no phase in that yet, and that is fine. I will ask a few short questions.");

    public static readonly LocalizedText HeardPhases = new("Dank je. Ik hoor vooral {0}.", "Thank you. I mainly hear {0}.");

    public static readonly LocalizedText HeardWords = new("Dank je. Ik let op {0}. Ik hoor vooral {1}.", "Thank you. I notice {0}. I mainly hear {1}.");

    public static readonly LocalizedText HeardSeveral = new("Dank je. Ik hoor {0}. Jullie team werkt gemengd, en dat is heel gewoon.", "Thank you. I hear {0}. Your team works in more than one way, and that is quite usual.");

    public static readonly LocalizedText HeardSeveralWords = new("Dank je. Ik let op {0}. Ik hoor {1}. Jullie team werkt gemengd, en dat is heel gewoon.", "Thank you. I notice {0}. I hear {1}. Your team works in more than one way, and that is quite usual.");

    public static readonly LocalizedText StillGoingOn = new("Een tijd geleden begon je met '{0}'. Wil je daarmee verder?", "Some time ago you began '{0}'. Do you want to go on with it?");

    public static readonly LocalizedText GoOnButton = new("Ja, ga verder", "Yes, go on");

    public static readonly LocalizedText DoNotGoOnButton = new("Nee, laat maar", "No, leave it");

    public static readonly LocalizedText OfferedAtTheEnd = new("'{0}' kan straks. Dat krijg je als keuze zodra deze vragen klaar zijn.", "'{0}' comes later. You can choose it as soon as these questions are done.");

    public static readonly LocalizedText WhyDoYouAsk = new("Waarom vraag je dit?", "Why do you ask this?");

    public static readonly LocalizedText BackToYourQuestion = new("Terug naar je vraag:", "Back to your question:");

    public static readonly LocalizedText Corrected = new("Ik heb je antwoord aangepast.", "I have changed your answer.");

    public static readonly LocalizedText Heard = new("Ik hoor: {0}.", "I hear: {0}.");

    public static readonly LocalizedText OneQuestionBack = new("We gaan één vraag terug.", "One question back.");

    public static readonly LocalizedText FirstQuestion = new(
        "Dit is de eerste vraag. Verder terug kan niet.",
        "This is the first question. We cannot go back further.");

    public static readonly LocalizedText FromTheStart = new("We beginnen opnieuw.", "We start over.");

    public static readonly LocalizedText NotUnderstoodAsAnswer = new(
        "Dat kan ik nog niet plaatsen. Kies wat het beste past. Typ een nummer, of een paar woorden van de keuze.",
        "I cannot place that yet. Choose what fits best. Type a number, or a few words of the choice.");

    public static readonly LocalizedText NotUnderstoodAgain = new(
        "Sorry, ik begrijp je nog niet. Het hoeft niet precies te kloppen. Welke komt het meest in de buurt?",
        "Sorry, I still don't understand. It need not be exact. Which one comes closest?");

    public static readonly LocalizedText WayOut = new(
        "We komen er zo niet uit, en dat ligt aan mij. Je kunt deze vraag overslaan, opnieuw beginnen of stoppen. Een antwoord op de vraag mag ook nog steeds.",
        "We are not getting there, and that is my fault. You can skip this question, start over or stop. You can still answer the question too.");

    public static readonly LocalizedText WayOutWithoutSkip = new(
        "We komen er zo niet uit, en dat ligt aan mij. Je kunt opnieuw beginnen of stoppen. Een antwoord op de vraag mag ook nog steeds.",
        "We are not getting there, and that is my fault. You can start over or stop. You can still answer the question too.");

    public static readonly LocalizedText Stopped = new(
        "We stoppen hiermee. Je antwoorden van deze vragen bewaar ik niet.",
        "We stop here. I do not keep your answers to these questions.");

    public static readonly LocalizedText NothingToStop = new(
        "Er loopt nu niets dat ik kan stoppen. Waar kan ik je mee helpen?",
        "Nothing is going on that I could stop. What can I help you with?");

    public static readonly LocalizedText NothingToGoBackTo = new(
        "Er is nu geen vraag om naar terug te gaan. Waar kan ik je mee helpen?",
        "There is no question to go back to. What can I help you with?");

    public static readonly LocalizedText QuestionHasPassed = new(
        "Die vraag is al voorbij. Je kunt wel opnieuw beginnen.",
        "That question has passed. You can start again, though.");

    public static readonly LocalizedText StopButton = new("Stoppen", "Stop");

    public static readonly LocalizedText RestartButton = new("Opnieuw beginnen", "Start over");

    public static readonly LocalizedText BackButton = new("Vorige vraag", "Previous question");

    // ── On cards ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText TextToCopy = new("Tekst om te kopiëren", "Text to copy");

    public static readonly LocalizedText YourChoice = new("Jouw keuze", "Your choice");

    public static readonly LocalizedText ChooseButton = new("Kiezen", "Choose");

    public static readonly LocalizedText ChooseFirst = new("Kies eerst iets uit de lijst.", "First choose something from the list.");

    // ── Among others, and when messages change ───────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText AnsweredPrivately = new(
        "Daar antwoord ik alleen jou op. Kijk in onze eigen chat.",
        "I answer that to you alone. Please look in our own chat.");

    public static readonly LocalizedText AskMePrivately = new(
        "Daar antwoord ik liever alleen jou op. Open een eigen chat met mij en stel je vraag daar nog een keer.",
        "I would rather answer that to you alone. Open a chat with me and ask your question there again.");

    public static readonly LocalizedText EditedEarlier = new(
        "Ik zie dat je een eerder bericht hebt aangepast. We zijn al verder; wil je een antwoord veranderen, typ dan 'terug'.",
        "I see that you changed an earlier message. We have moved on; if you want to change an answer, type 'back'.");

    public static readonly LocalizedText AnswerBelow = new("Mijn antwoord staat hieronder.", "My answer is below.");

    public static readonly LocalizedText AnsweredQuestion = new(
        "Die vraag is al beantwoord. Ga verder bij de laatste vraag in ons gesprek, of typ 'terug'.",
        "That question has been answered. Go on with the last question in our conversation, or type 'back'.");

    public static readonly LocalizedText NotYourCard = new(
        "Deze vragen zijn van een collega. Wil je zelf iets vragen? Noem mij dan in een eigen bericht.",
        "These questions are a colleague's. Would you like to ask something yourself? Mention me in a message of your own.");

    // ── When something fails ─────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText Failed = new(
        "Er ging bij mij iets mis. Je bericht heb ik niet kunnen verwerken; ons gesprek is zoals het was. Probeer het nog eens, of geef code {0} door aan je beheerder.",
        "Something went wrong on my side. I could not handle your message; our conversation is as it was. Please try again, or give code {0} to your administrator.");

    public static readonly LocalizedText AnswerFollows = new(
        "Ik ben er nog mee bezig. Mijn antwoord komt zo in dit gesprek.",
        "I am still working on it. My answer will appear in this conversation in a moment.");

    public static readonly LocalizedText AnsweredAlready = new(
        "Dit heb ik al beantwoord. Kijk hierboven in ons gesprek.",
        "I have answered this already. Please look above in our conversation.");

    public static readonly LocalizedText StoredByNewerVersion = new(
        "Ons gesprek is bewaard door een nieuwere versie van mij. Ik laat het zoals het is. Probeer het later nog eens, of vraag je beheerder.",
        "Our conversation was stored by a newer version of me. I leave it as it is. Please try again later, or ask your administrator.");

    public static readonly LocalizedText TooLong = new(
        "Je bericht is erg lang. Ik heb alleen het begin gelezen.",
        "Your message is very long. I only read the beginning.");
}
