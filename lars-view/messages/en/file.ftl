# Files as answers.

file-given = Your file:
file-hint = { $kinds }; maximum { $size }. The file is uploaded when you continue.
file-list-anonymous = This study is anonymous. Files can be downloaded only when the answers of all regions and survey rounds can be; the Export page says which cannot.
file-list-empty = No files have been submitted.
file-list-lead = Files in submitted answers. Every download is recorded in the audit log. LARS checks that a file is what its name says; it does not look for viruses.
file-list-respondent = Respondent
file-list-saved = Received
file-list-title = Uploaded files
file-list-what = File
file-named = { $name } ({ $size })
file-own = Your files
file-remove = Remove this file
