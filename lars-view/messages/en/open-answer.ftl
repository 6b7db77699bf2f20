# What respondents wrote in their own words, read and tagged by those who may read single answers.
audit-act-read-open-answers = read what respondents wrote
audit-act-tagged-answers = tagged what respondents wrote
open-answer-title = Own words
open-answer-lead = What respondents wrote. It is never published; you read it because you may export answers, and the audit log notes it. The order says nothing about who answered when.
open-answer-hint = Tags bring answers about the same thing together. Separate them by commas; at most ten of up to 40 characters.
open-answer-tags = Tags
open-answer-tag = Tag
open-answer-save = Save tags
open-answer-saved = The tags are saved.
open-answer-fault = At most ten tags of up to 40 characters, separated by commas.
open-answer-no-question = The questionnaire has no question that is answered in own words.
open-answer-none = Nobody has answered this question.
open-answer-none-chosen = No answer fits this choice.
open-answer-anonymous = The study is anonymous. What was written stands in the file of answers on the page Export, which gives it out in whole sets only.
open-answer-read = Read what was written
