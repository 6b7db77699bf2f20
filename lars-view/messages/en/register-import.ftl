# Import of a register: file, columns and words, preview.
register-import-add = Import as new
register-import-after = After the import
register-import-again = Update preview
register-import-alike = { $n ->
    [one] { $nText } possible duplicate
   *[other] { $nText } possible duplicates
}
register-import-alike-hint = Please decide for each row. Rows that you leave as they are will not be imported.
register-import-before = Now
register-import-case = Case of all rows
register-import-case-in-file = as the file says
register-import-changed = { $n ->
    [one] { $nText } changed
   *[other] { $nText } changed
}
register-import-changes = Changes to organisations in the register
register-import-choose = Please choose
register-import-columns = Columns of the file
register-import-decision = Decision
register-import-drop = Discard file
register-import-dropped = The file was discarded. Nothing was imported.
register-import-example = First value
register-import-faults = The file cannot be imported yet
register-import-faults-hint = Choose below what words and columns mean, or correct the file and upload it again.
register-import-field = Field of the register
register-import-from = From the file “{ $file }”
register-import-gone = There is no uploaded file to import. Please upload it again.
register-import-groups = { $n ->
    [one] { $nText } card of a group is not imported.
   *[other] { $nText } cards of groups are not imported.
}
register-import-header = Line with the headings
register-import-heading = Heading in the file
register-import-ignore = Not imported
register-import-in-file = In the file
register-import-kinds = CSV, XLSX, ODS, XLS or visiting cards (vCard). Headings in any of the ten languages, in any order.
register-import-known = { $n ->
    [one] { $nText } unchanged
   *[other] { $nText } unchanged
}
register-import-lead = { $n ->
    [one] { $file }: { $nText } row. Nothing has been imported yet.
   *[other] { $file }: { $nText } rows. Nothing has been imported yet.
}
register-import-line = Line
register-import-look-again = The columns or words were changed. Please check the preview, then import.
register-import-means = Meaning
register-import-new = { $n ->
    [one] { $nText } new
   *[other] { $nText } new
}
register-import-new-title = New organisations
register-import-other = Possible duplicate of
register-import-previewed = The preview was updated.
register-import-register-changed = The file or the register has changed meanwhile. Please check the preview, then import.
register-import-same = Same organisation: update it
register-import-sheet = Register
register-import-skip = Do not import
register-import-template = Template (XLSX) with lists to choose from
register-import-title = Import into the register
register-import-upload = Upload and preview
register-import-upload-lead = Upload a list with a row for each organisation. You see what it would change before anything is imported.
register-import-wait = The uploaded file is kept encrypted for 30 minutes and then deleted.
register-import-waiting = A file of yours is waiting: go to its preview
register-import-why = Reason
register-import-word = Word in the file
register-import-word-empty = Leave empty
register-import-words = Words of the file that this study does not know
register-import-words-hint = Choose once what each word means. The study remembers it for the next file.
