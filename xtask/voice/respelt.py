"""How words are written so that the engine reads them as people say them. The index keeps the true text."""

# By language, or by the language and its region: words as they stand in the texts.
SPELLINGS = {
    "en": {
        "’": "'",
    },
}


def respelt(language, text):
    for key in (language, language.split("-")[0]):
        for written, said in SPELLINGS.get(key, {}).items():
            text = text.replace(written, said)
    return text
