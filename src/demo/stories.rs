//! What the people of the demo did: texts by competency, in the order in which they are taken.

/// Something that somebody did and wrote down.
pub(super) struct Story {
    /// One line.
    pub(super) title: &'static str,
    /// Markdown.
    pub(super) narrative: &'static str,
    /// Which scene its photo shows, of those that [`crate::files::picture`] draws, and the photo's name.
    pub(super) photo: Option<(usize, &'static str)>,
}

const fn story(title: &'static str, narrative: &'static str) -> Story {
    Story { title, narrative, photo: None }
}

const fn pictured(title: &'static str, narrative: &'static str, scene: usize, name: &'static str) -> Story {
    Story { title, narrative, photo: Some((scene, name)) }
}

/// The four parts of a learning cycle: what happened, what was noticed, what to make of it, what to try next.
pub(super) const CYCLES: [[&str; 4]; 4] = [
    [
        "The bed meeting ran twenty minutes over for the third time, and two nurses left before their ward was called.",
        "I talked most at the beginning, when nobody knew the figures yet. The quiet wards were always last.",
        "An agenda in the same order every day teaches people at the end of it that they can be late.",
        "Next week the order goes backwards, every ward has two minutes, and I keep the time with a sand glass.",
    ],
    [
        "A colleague told me that my handover mail was correct and that nobody had read past the second paragraph.",
        "I had written it in the order in which I found things out, not in the order in which they are needed.",
        "The first line has to say what the reader must do. What I went through to know it can stay with me.",
        "For two weeks every mail of mine starts with the request and a day. I shall ask three people whether it helps.",
    ],
    [
        "Somebody reported a mix-up of labels, and the first reaction in the room was to ask who it had been.",
        "The question made everybody look at the table. Three people had seen the same mix-up before and said nothing.",
        "People report what is safe to report. The way the first report is received decides whether there is a second.",
        "I open the next review with a mistake of my own and ask what made the mix-up easy, not who made it.",
    ],
    [
        "The new rota tool went live on my two wards. By the second day people kept a paper copy beside it.",
        "The paper showed swaps, which the tool hides behind three clicks. It was not stubbornness but a missing view.",
        "Resistance was information: the old way did something that nobody had written into the requirements.",
        "I sit beside two people while they swap a shift, write down each click, and bring that to the vendor's call.",
    ],
];

/// Diversity and inclusion.
pub(super) const INCLUSION: [Story; 8] = [
    story(
        "Names as people write them on our ward board",
        "Two patients and one colleague had their names shortened on the board because the field was too narrow. I asked each of them how they want to be addressed, had the board reprinted with wider fields, and wrote a line about it into the handover template.",
    ),
    pictured(
        "Team meeting moved so that part-timers can come",
        "Our meeting was on Friday at 15:00, when four of eleven people are not at work. I asked everybody for three hours that suit them, and we now alternate between Tuesday noon and Thursday morning.\n\n- before: 7 of 11 present\n- after six weeks: 10 of 11 present",
        3,
        "team-meeting.jpg",
    ),
    story(
        "Interpreter booked before the conversation, not after it",
        "A patient's son was translating a diagnosis for his mother. I stopped politely, explained why, and got a telephone interpreter within ten minutes. The mother asked two questions that her son had left out.",
    ),
    pictured(
        "Signs to the day clinic that can be followed without reading",
        "With a visitor who reads no Latin letters I walked from the entrance to the day clinic and noted each place where we had to ask. Facilities put up colours and pictograms at all four of them.",
        6,
        "signs-before-and-after.jpg",
    ),
    story(
        "Spoke up when a colleague's idea was credited to somebody else",
        "In the planning round a proposal was praised that a quieter colleague had made ten minutes earlier. I said so, in a friendly way, and asked her to go on explaining it herself. She leads the trial now.",
    ),
    story(
        "Induction week for a new colleague who uses a wheelchair",
        "I went through the week with him beforehand, moved two sessions out of a room with steps, and checked after a month what still costs him time. The height of the badge readers was the answer; the order is placed.",
    ),
    story(
        "Who gets the training places: figures of two years",
        "Night staff took 6 percent of the training places but are 22 percent of us. I brought the figures to the round of ward managers without blaming anybody. From spring on, every course has an evening date.",
    ),
    story(
        "Shadowing the reception desk for one morning",
        "I counted how often people had to say private things aloud in the queue: nineteen times in three hours. We tried a standing line two metres back, and the count went down to four.",
    ),
];

/// Change management.
pub(super) const CHANGE: [Story; 5] = [
    story(
        "My first week with the new rota tool, written down for the others",
        "I used only the new tool for a week and kept a list of what took longer than before. Seven points, of which five were settings. I showed the list in the team round, and we changed those five together.",
    ),
    pictured(
        "Plan for the move of the blood fridge",
        "The fridge serves three teams. I drew who walks there when, talked to each of the teams, and moved it on a Sunday with a label at the old place for two weeks. Nobody went without, and the late shift saves forty metres a walk.",
        0,
        "plan-on-the-whiteboard.jpg",
    ),
    story(
        "Paper forms for allergies switched off",
        "We announced the day four weeks ahead, trained in pairs at the bedside and kept one person a shift free for questions. On day nine the last paper form came. I check the error list every Monday until the end of the quarter.",
    ),
    story(
        "What people fear about the merger of two wards",
        "I held six short conversations and wrote down the questions word for word. Half of them were about lockers and parking, not about duties. Both were answered in the first letter to all.",
    ),
    story(
        "Stopped a pilot that did not help",
        "The tablet at the bedside was meant to save walks. After three weeks of counting it saved none. I proposed to end the pilot, thanked those who had taken part, and wrote up in one page what we would try differently.",
    ),
];

/// Collaboration.
pub(super) const TOGETHER: [Story; 6] = [
    pictured(
        "Handover checklist made together with the pharmacy",
        "Discharges waited for medicines, and each side thought that it was the other's turn. In two sessions of an hour we wrote eleven lines that both can sign. The wait went down from 95 to 50 minutes on average.",
        4,
        "checklist-flip-chart.jpg",
    ),
    story(
        "Said early that I would not make the deadline",
        "The training overview was due on Friday. On Tuesday I saw that two departments would not answer in time. I told the head of training, sent what I had, and named a day for the rest. It arrived on that day.",
    ),
    story(
        "Settled the question of the shared printer",
        "Small matter, long quarrel. I spoke with both teams separately and then with both at the machine. They wrote four lines of agreement themselves, and it has been quiet for six weeks.",
    ),
    pictured(
        "Herb garden behind the rehabilitation ward",
        "Occupational therapy, kitchen and facilities had wanted it for years. I brought the three of them to one table, wrote down who waters when, and the first parsley was in the soup in June.",
        5,
        "herb-garden.jpg",
    ),
    story(
        "Covered for each other across two wards",
        "When influenza took a third of both teams we drew up one shared list of who can do what. I kept it up to date three times a day and handed it over at the end of the week with notes for next time.",
    ),
    story(
        "Joint round with social services every Wednesday",
        "I proposed it, prepared the first four and then handed the lead to the social worker, who is better placed. It still takes place without me.",
    ),
];

/// Communication.
pub(super) const SPEAKING: [Story; 6] = [
    story(
        "Discharge letter that a patient can act on",
        "I rewrote our standard letter: what to do tomorrow comes first, the findings come after it. Five patients read it aloud to me and told me what they would do. Two words had to go.",
    ),
    pictured(
        "Ward news on one page a week",
        "Three bullet points, one photo, one thank-you. I have sent it for nine weeks, and the question \"did nobody tell us?\" has not been asked for five of them.",
        6,
        "ward-news-board.jpg",
    ),
    story(
        "Feedback to a student nurse after a difficult shift",
        "I asked how she saw it, said two things I had seen her do well and one that I want her to do differently, and showed how. She repeated it back in her own words. Two days later she did it.",
    ),
    story(
        "Explaining a delay to eleven waiting people",
        "The computer tomograph was down. I went into the waiting room every half hour, said what I knew and what I did not, and took three telephone numbers of people who preferred to go home.",
    ),
    pictured(
        "Talk about hand hygiene for the kitchen team",
        "Ten minutes, no slides, ultraviolet lamp and lotion instead. Everybody saw their own hands. The kitchen has asked for a second talk for the late shift.",
        3,
        "talk-in-the-kitchen.jpg",
    ),
    story(
        "Conversation with relatives about the end of treatment",
        "I prepared it with the physician, chose a quiet room and began with what they already knew. I said the hard sentence once and clearly, and then was silent. They thanked us for not hurrying.",
    ),
];

/// Ethics and integrity.
pub(super) const INTEGRITY: [Story; 6] = [
    story(
        "Reported my own mix-up of two label rolls",
        "I had loaded the wrong roll, and four labels were printed before I saw it. I told the shift lead at once, we found all four, and I wrote the report. The rolls have different colours since.",
    ),
    story(
        "Declined a gift from a supplier",
        "After a tender I was offered two tickets. I thanked, declined, and entered it in the register the same day with the letter attached.",
    ),
    story(
        "A patient list that did not belong on the copier",
        "I found a list with names and diagnoses. I took it to the data protection officer, found out how it got there, and we changed the default of that printer to \"print on badge\".",
    ),
    story(
        "Dilemma: a friend among the applicants",
        "A friend applied for the post I help to fill. I told the panel before the first reading, stepped back from this procedure, and put it into the minutes.",
    ),
    pictured(
        "Two ways to raise a concern, tried out with ten colleagues",
        "Ten people tried to report an invented concern by both of our ways. Six gave up at the form. With their notes we cut it from nineteen fields to five and added a telephone number with a name.",
        2,
        "notes-of-the-trial.jpg",
    ),
    story(
        "Looked into a complaint about unfair shifts",
        "I heard both sides separately, read four months of rotas and told both of them the same result on the same day. Part of the complaint was right, and the rota changed. Part was not, and I said why.",
    ),
];

/// Problem-solving.
pub(super) const SOLVING: [Story; 6] = [
    pictured(
        "Why infusion pumps go missing on Mondays",
        "I marked for two weeks where each pump was at six in the morning. Those missing on Mondays were on the weekend ward, clean and unlabelled. A shelf with a sign and a list by the lift solved it.",
        0,
        "five-whys.jpg",
    ),
    story(
        "Alarm that rang for no reason",
        "The alarm of room 12 rang about eight times a night. I wrote down time, bed position and cable for five nights. It was the cable under the wheel; a clip for two crowns keeps it off the floor.",
    ),
    story(
        "Waiting time at the blood draw: three explanations, one measured",
        "Everybody had a favourite explanation. I timed forty patients at three points. It was neither staffing nor the system but the walk to the label printer. We moved the printer, and I shall measure again in six weeks.",
    ),
    story(
        "Lost laundry: a problem that nobody owned",
        "I invited the four departments that each own a quarter of it. We agreed on one list and one day. Losses went down by half in two months, and the laundry keeps the list now.",
    ),
    pictured(
        "Morning round in ten minutes",
        "Two wards, two ways, one comparison over ten days. We kept the better start of the one and the better end of the other, and wrote both on one card.",
        2,
        "card-on-the-desk.jpg",
    ),
    story(
        "Passed a problem on with everything that is known",
        "The lift stopped between floors twice. I am no technician; I noted time, load and floor each time, with the numbers of two witnesses, and gave it to facilities in one message. They found the relay.",
    ),
];

/// Technical knowledge.
pub(super) const KNOWING: [Story; 6] = [
    pictured(
        "Calibration of the blood-gas analyser on my own",
        "All steps by the manual of the manufacturer, second person only watching. One deviation in step six, recognised by the control value, repeated and recorded.",
        2,
        "calibration-record.jpg",
    ),
    story(
        "Which form is valid? A page of links for the team",
        "Three versions of the transfusion form were about. I found the one in force, asked quality management to withdraw the others, and put the link where everybody looks first.",
    ),
    story(
        "Unusual case: medication list in a foreign trade name",
        "A visitor from abroad had tablets that nobody knew. I found the substance in two registers, checked the dose with the pharmacy, and noted the source in the record.",
    ),
    pictured(
        "Short course about the new ventilator for the night shift",
        "Forty minutes at the machine in groups of three, twice a night. Everybody set it up once and found the fault that I had built in.",
        4,
        "ventilator-steps.jpg",
    ),
    story(
        "Read the new rules on medical devices, and what they change for us",
        "Twelve pages became eight lines for our ward. Two of our habits had to change: the device log goes with the device, and loans are entered.",
    ),
    pictured(
        "Day of the water rescue exercise at the lake",
        "As the medic of the group I checked material, radio and the list of cases, and treated six \"casualties\". In the review we found that the oxygen is packed at the very bottom. Not any more.",
        1,
        "exercise-at-the-lake.jpg",
    ),
];
