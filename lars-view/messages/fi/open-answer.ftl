# What respondents wrote in their own words, read and tagged by those who may read single answers.
audit-act-read-open-answers = luki vastaajien omin sanoin antamia vastauksia
audit-act-tagged-answers = muutti vastaajien vastausten tunnisteita
open-answer-title = Omin sanoin
open-answer-lead = Mitä vastaajat kirjoittivat. Sitä ei julkaista koskaan; näette sen, koska voitte viedä vastauksia, ja lukemisesta jää merkintä lokiin. Järjestys ei kerro, kuka vastasi milloin.
open-answer-hint = Tunnisteet kokoavat samaa asiaa koskevat vastaukset yhteen. Erota ne pilkuilla; enintään kymmenen, kussakin enintään 40 merkkiä.
open-answer-tags = Tunnisteet
open-answer-tag = Tunniste
open-answer-save = Tallenna tunnisteet
open-answer-saved = Tunnisteet on tallennettu.
open-answer-fault = Enintään kymmenen tunnistetta, kussakin enintään 40 merkkiä, pilkuilla erotettuina.
open-answer-no-question = Kyselyssä ei ole kysymystä, johon vastataan omin sanoin.
open-answer-none = Kukaan ei ole vastannut tähän kysymykseen.
open-answer-none-chosen = Mikään vastaus ei sovi tähän valintaan.
open-answer-anonymous = Tutkimus on nimetön. Kirjoitettu on vastaustiedostossa Vienti-sivulla, ja se annetaan vain kokonaisina joukkoina.
open-answer-read = Lue, mitä kirjoitettiin
