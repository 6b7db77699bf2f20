# Atvērtās saites: viena adrese daudziem respondentiem.
open-link-title = Atvērtās saites
open-link-lead = Atvērtu saiti var ievietot jaunumu vēstulē vai tīmekļa lapā. Katrs, kas tur sāk, saņem savu personīgo saiti, līdz sasniegts jūsu noteiktais skaits. Kas to atver, nav zināms, tāpēc kāds varētu atbildēt divreiz.
open-link-made = Nokopējiet atvērto saiti tagad: to nevarēs parādīt vēlreiz.
open-link-new = Izveidot atvērtu saiti
open-link-most = Ne vairāk kā cilvēku
open-link-bad-most = Lūdzu, ievadiet veselu skaitli no 1 līdz 9999. Nekas nav izveidots.
open-link-make = Izveidot atvērto saiti
open-link-list = Līdzšinējās atvērtās saites
open-link-none = Vēl nevienas.
open-link-used = Sākuši { $used } no { $most }.
open-link-closed = Slēgta; sākuši { $used } no { $most }.
open-link-close = Slēgt
open-link-is-closed = Atvērtā saite ir slēgta. Tās izsniegtās personīgās saites joprojām darbojas.
open-link-invited = Aicinām jūs piedalīties.
open-link-text = Sākot jūs saņemat savu saiti. Saglabājiet to vai lūdziet to atsūtīt: ar to varat pārtraukt un turpināt vēlāk, kā arī mainīt vai dzēst savas atbildes.
open-link-begin = Sākt
open-link-full = Šī saite vairs nepieņem atbildes: tā ir slēgta, vai arī ir sācis vajadzīgais cilvēku skaits.
