# What is wrong with a table in a file, whatever the table is for. VALUE is a place and what stands there, a limit, or a kind of file.

spreadsheet-broken = The file is damaged or incomplete: { $value }
spreadsheet-error = A cell holds an error of the spreadsheet ({ $value }). Correct it and save the file again.
spreadsheet-formula = A cell holds a formula without a result ({ $value }). Open the file in a spreadsheet program, save it, and try again.
spreadsheet-kind = The file is of another kind: { $value }. Save the table as XLSX, or as CSV in UTF-8.
spreadsheet-large = The file is larger than can be read at once ({ $value }). Divide it.
spreadsheet-locked = The file is protected by a password. Save it without one.
spreadsheet-nameless = A value stands in a column without a name ({ $value }). Name the column, or empty it.
spreadsheet-options = The file is not as was said of it: { $value }
spreadsheet-quote = A quotation mark is opened in the file and never closed.
spreadsheet-twice = Two columns have the same name ({ $value }). Give one of them another name, or take it out.
spreadsheet-utf8 = The text is not written in UTF-8 ({ $value }). Save the file as CSV in UTF-8, or as XLSX.
spreadsheet-width = A row has more or fewer cells than the header ({ $value }).
