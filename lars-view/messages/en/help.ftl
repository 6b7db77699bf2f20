# The guide inside the program: one message a page, a line for each paragraph; the first line stands beside the pages it fits.
help-title = Guide
help-page-start =
    A study goes from “whom do we ask” to a report in eight tasks. The page of the study lists them and says which comes next.
    You can leave any task and continue later; what you saved stays.
    The demo study shows every page with simulated answers. Nothing you do there reaches anybody.
help-page-study =
    Give the study a title, choose its regions and enter the first and last day of the survey.
    Type a part of a region's name and press “Search”. Tick what you need. A region that is not in the list can be typed into the empty row.
    Codes, the time zone and the smallest group shown are under “Advanced”. Most studies never need them.
help-page-sender =
    Say which institution asks, who signs, and whom to write to. Respondents read it on their first page, in every email and in every letter.
    Fill it in once for each language of the study. The logo is optional: PNG or JPEG, at most 200 kB.
    Nobody can be invited before this page is complete.
help-page-protection =
    Four lines: who is responsible, on which lawful basis, whom to ask, how long answers are kept.
    From them the program makes the privacy notice and the record of processing as PDF. Show both to your data protection officer.
    Nothing is published or sent before the four lines are filled in.
help-page-questionnaire =
    Begin with a ready questionnaire, or copy one from another study. Click a question to change it.
    Tick the languages of the study: only these are offered and have to be translated.
    Try it out, then publish an edition. A published edition never changes; changes go into the next one.
help-page-register =
    The register lists the organisations that you ask. Import it from a spreadsheet or type it in.
    The table “Before fieldwork” says how much will be hidden with the organisations you have, and how small a gap you will see.
    Aim at nine or more organisations in each group.
help-page-asking =
    Invite by email, letter, open link or interview. The response board shows who has answered and what is missing.
    Reminders go only to those who have not answered.
    When you have enough answers, close asking on the response board. You can reopen it for a day.
help-page-results =
    Results appear when enough people have answered. Cells with too few answers are hidden, so that nobody can be recognised.
    A positive gap means that people expect more than they get.
    You can download results as a table, a chart or a report.
help-page-finding =
    A finding says in one sentence what a gap means. Make it from the page of a relation: the sentence comes from the numbers, and you can change it.
    Print its sheet for the focus group. Afterwards enter the verdict with date, reason and minutes: confirmed, rejected or explained.
    A finding keeps the numbers that it was made from. It may also rest on what people wrote, or on a document.
help-page-practice =
    A practice says what another region does, for which relations, at what cost, and what shows that it works.
    Write failures and stopped transfers down too: they count when practices are ranked.
    Two experts judge each practice by five criteria. Nobody judges their own. Published practices have a public page.
help-page-matching =
    For each need the practices of other regions are ranked. You see what each term adds, what could not be told, and how firm the order is.
    Change the weights to see whether the order depends on them. Beside each region's own best list stands what is best for all regions together.
    Propose a match, agree on a date, and fill in the context sheet before anything is carried over.
help-page-pilot =
    A pilot begins with the gap and says how small it is to be at the next survey round.
    Enter steps, money and indicators; partners report by period, and the lead signs. A report that is changed after it was signed has to be signed again.
    After the next survey round the page shows the gap before and after, and whether the change is larger than noise.
help-page-thread =
    The thread shows the way from answers to a change: gap, finding, practice, match, context, pilot, and the same gap again.
    Read it from the top. Each line is a record; open it to see who decided what, when and why.
help-page-people =
    The first account owns the installation and has all roles. Further people get the roles that they need, everywhere or in one study or region.
    If a page is refused, it says who can help.
    Every change is noted in the audit log.
