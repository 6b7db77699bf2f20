# Names of a study in other languages.
names-title = Names in other languages
names-text = Title, regions and survey rounds as respondents read them in each language.
names-saved = The names are saved.
