using BotAdvisor.Labels;

namespace BotAdvisor;

/// <summary>What the advisor says to what it cannot look up, and to people with worries.</summary>
public static partial class Texts
{
    // ── What I cannot do ─────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText OutOfScope = new(
        "Daar vind ik niets over. Het staat niet in mijn bron, een rapport uit 2018 over digitale transformatie bij gemeenten. Dit kan ik wel:",
        "I find nothing on that. It is not in my source, a report from 2018 on digital transformation at municipalities. What I can do:");

    public static readonly LocalizedText UnknownTerm = new(
        "Dat ken ik niet. Het staat niet in mijn bron, een rapport uit 2018. Begrippen uit dat rapport leg ik wel uit.",
        "I don't know that. It is not in my source, a report from 2018. Terms from that report I can explain.");

    public static readonly LocalizedText NoPerson = new(
        "Ik ben een computerprogramma. Een eigen leven of gevoel, zoals jij, heb ik niet. Dit kan ik wel:",
        "I am a computer program. A life or feelings of my own, as you have, I do not have. What I can do:");

    public static readonly LocalizedText ServiceElsewhere = new(
        "Iets aanvragen, melden of afspreken kan niet bij mij, en het staat ook niet in mijn bron. Als inwoner doe je dat op de website of aan de balie van je gemeente. Werk je er, dan helpt je servicedesk of HR je verder. Dit kan ik wel:",
        "You cannot apply for, report or arrange anything with me, and it is not in my source. As a resident you do that on the website or at the desk of your municipality. If you work there, your service desk or HR can help you. What I can do:");

    public static readonly LocalizedText NoAdviceOnThat = new(
        "Daarover vind ik geen advies. Mijn bron geeft advies over negen thema's van werk en techniek.",
        "On that I find no advice. My source gives advice on nine themes of work and technology.");

    public static readonly LocalizedText NotInSource = new(
        "Dat staat niet in mijn bron. Die is uit 2018 en gaat over digitale transformatie bij gemeenten. Wat ik wel heb:",
        "That is not in my source. It is from 2018 and is about digital transformation at municipalities. What I do have:");

    public static readonly LocalizedText NoExactAnswer = new(
        "Een precies antwoord vind ik niet in mijn bron, een rapport uit 2018. Dit komt het dichtst in de buurt:",
        "I find no exact answer to that; it may be not in my source, a report from 2018. This comes nearest:");

    public static readonly LocalizedText NotQuiteInSource = new(
        "Dat staat zo niet in mijn bron, een rapport uit 2018. Wat er wel staat over {0}:",
        "That is not in my source as you ask it, a report from 2018. What it does say on {0}:");

    public static readonly LocalizedText NotInSourceAtAll = new(
        "Dat staat niet in mijn bron, een rapport uit 2018 over digitale transformatie bij gemeenten. Dit kan ik wel:",
        "That is not in my source, a report from 2018 on digital transformation at municipalities. What I can do:");

    public static readonly LocalizedText WhichStudy = new(
        "Van welk onderzoek wil je iets weten? Je kunt ook gewoon je vraag typen.",
        "Which study would you like to know about? You can also just type your question.");

    public static readonly LocalizedText TeamScan = new(
        "Een scan met het hele team tegelijk kan ik nog niet doen. Je kunt de vragen wel samen doorlopen en per vraag één antwoord kiezen.",
        "I cannot do a scan with a whole team at once yet. You can go through the questions together and choose one answer each.");

    // ── People first ─────────────────────────────────────────────────────────────────────────────────────────────────────

    public static readonly LocalizedText Worry = new(
        "Ik snap dat je je dat afvraagt. Wat er met jouw baan gebeurt, kan ik niet voorspellen. Geen enkel cijfer zegt iets over jou alleen.",
        "I understand that you wonder. I cannot predict what will happen to your job. No figure says anything about you alone.");

    public static readonly LocalizedText WorryFacts = new(
        "Wat ik wel weet: taken veranderen eerder dan hele banen. Er verdwijnt werk, er komt werk bij, en mensen en techniek gaan vaker samenwerken.",
        "What I do know: tasks change sooner than whole jobs. Work disappears, work is added, and people and technology will work together more.");

    public static readonly LocalizedText Crisis = new(
        "Wat naar dat het zo zwaar is. Je hoeft dit niet alleen te doen. Praat vandaag nog met iemand: je huisarts, de bedrijfsarts of iemand die je vertrouwt.",
        "I am sorry that it is so hard. You need not do this alone. Talk to somebody today: your doctor, the company doctor or somebody you trust.");

    public static readonly LocalizedText CrisisLine = new(
        "Denk je aan zelfmoord, of is het een noodgeval? Bel 113 of 0800-0113, dag en nacht en gratis, of chat op 113.nl. Bij direct gevaar bel je 112.",
        "Are you thinking of suicide, or is it an emergency? In the Netherlands call 113 or 0800-0113, day and night and free, or chat at 113.nl. In direct danger call 112.");

    public static readonly LocalizedText TalkTo = new(
        "Praat erover met iemand die je vertrouwt: je leidinggevende, HR, de bedrijfsarts, de vertrouwenspersoon of de OR.",
        "Talk about it with somebody you trust: your manager, HR, the company doctor, the confidential adviser or the works council.");

    public static readonly LocalizedText TalkToSomebody = new(
        "Ik ben een programma en kan je niet doorverbinden. Deze mensen kunnen je verder helpen: je leidinggevende, HR, de vertrouwenspersoon of de OR.",
        "I am a program and cannot put you through. These people can help you: your manager, HR, the confidential adviser or the works council.");

    public static readonly LocalizedText LookAtMyTasks = new("Kijk naar mijn taken", "Look at my tasks");

    public static readonly LocalizedText WhatStudiesSay = new("Wat zeggen onderzoeken?", "What do studies say?");

    public static readonly LocalizedText WhomCanITalkTo = new("Met wie kan ik praten?", "Whom can I talk to?");

    public static readonly LocalizedText LocalContact = new("Contact bij jullie", "Contact at your organisation");

    public static readonly LocalizedText WorksCouncil = new(
        "Brengt een systeem in beeld wat mensen doen, of kan het dat? Dan kan instemming van de OR nodig zijn (WOR artikel 27, lid 1, k en l). Bij een belangrijke technische vernieuwing kan adviesrecht gelden (WOR artikel 25, lid 1, k). Dit is uitleg, geen juridisch advies.",
        "Does a system show what people do, or could it? Then the works council's consent may be needed (Works Councils Act, article 27(1)(k) and (l)). With an important technological change it may have a right to advise (article 25(1)(k)). This is an explanation, not legal advice.");

    public static readonly LocalizedText WorksCouncilQuestions = new(
        "Welke gegevens gebruikt het? Wie ziet de uitkomst? Wie kan die veranderen? Hoe controleren we of het eerlijk is?",
        "Which data does it use? Who sees the outcome? Who can change it? How do we check that it is fair?");

    public static readonly LocalizedText QuestionsForTheDirector = new("Vragen aan de bestuurder", "Questions for the director");

    public static readonly LocalizedText Privacy = new(
        "Ik onthoud alleen waar we zijn in een gesprek. Dat is je taal, je keuzes in de vragen en wat ik je het laatst aanbood. Wat je typt, bewaar ik niet langer dan nodig is om te antwoorden. Alleen op de webpagina blijft je gesprek nog even staan, zodat je verder kunt lezen. Daar kun je het zelf wissen. Typ liever geen persoonlijke gegevens.",
        "I only remember where we are in a conversation: your language, your choices and what I offered last. I keep what you type no longer than it takes to answer. Only on the web page your conversation stays for a while, so that you can read on; you can delete it there yourself. Please do not type personal details.");

    public static readonly LocalizedText PrivacyWithModel = new(
        "Heb ik op een vraag geen vast antwoord? Dan gaat die vraag naar een AI-model dat je organisatie heeft gekozen. Persoonlijke gegevens haal ik er eerst uit, en je naam gaat niet mee.",
        "Do I have no fixed answer to a question? Then it goes to an AI model that your organisation chose. I take personal details out first, and your name does not go along.");

    public static readonly LocalizedText WrittenByModel = new(
        "Een AI-model schreef dit antwoord uit de bronnen hieronder. Kijk daar na wat voor jou belangrijk is.",
        "An AI model wrote this answer from the sources below. Check there what matters to you.");

    public static readonly LocalizedText PersonalDataTakenOut = new(
        "In je bericht stonden persoonlijke gegevens, zoals een nummer of adres. Die heb ik eruit gehaald. Ik heb ze niet nodig en bewaar ze niet.",
        "Your message held personal details, such as a number or an address. I took them out. I do not need them and do not keep them.");

    public static readonly LocalizedText About = new(
        "Ik ben een computerprogramma. Mijn bron is het rapport Digitale transformatie, deel 1, van het A&O fonds Gemeenten uit 2018. Wat daarna gebeurde, weet ik niet. Bij elk antwoord staat waar het vandaan komt. Mijn antwoorden zijn vaste teksten. Schrijft een AI-model een antwoord, dan staat dat erbij.",
        "I am a computer program. My source is the report Digitale transformatie, deel 1, by A&O fonds Gemeenten, from 2018. I do not know what happened since. Every answer says where it comes from. My answers are fixed texts. Where an AI model writes an answer, that stands with it.");
}
