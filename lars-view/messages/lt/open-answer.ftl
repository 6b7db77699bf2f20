# What respondents wrote in their own words, read and tagged by those who may read single answers.
audit-act-read-open-answers = perskaityti respondentų savais žodžiais parašyti atsakymai
audit-act-tagged-answers = pakeistos respondentų atsakymų žymos
open-answer-title = Savais žodžiais
open-answer-lead = Ką parašė respondentai. Tai niekada neskelbiama; jūs tai skaitote, nes galite eksportuoti atsakymus, ir tai įrašoma į audito žurnalą. Eilės tvarka nieko nepasako, kas kada atsakė.
open-answer-hint = Žymos padeda surinkti atsakymus apie tą patį dalyką. Atskirkite jas kableliais; ne daugiau kaip dešimt, kiekviena iki 40 ženklų.
open-answer-tags = Žymos
open-answer-tag = Žyma
open-answer-save = Išsaugoti žymas
open-answer-saved = Žymos išsaugotos.
open-answer-fault = Ne daugiau kaip dešimt žymų iki 40 ženklų, atskirtų kableliais.
open-answer-no-question = Klausimyne nėra klausimo, į kurį atsakoma savais žodžiais.
open-answer-none = Į šį klausimą niekas neatsakė.
open-answer-none-chosen = Šio pasirinkimo neatitinka nė vienas atsakymas.
open-answer-anonymous = Tyrimas anoniminis. Kas parašyta, yra atsakymų faile puslapyje „Eksportas“, kuris išduodamas tik ištisomis grupėmis.
open-answer-read = Skaityti, kas parašyta
