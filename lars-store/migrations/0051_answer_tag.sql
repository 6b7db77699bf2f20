-- Tags that readers put on what a respondent wrote. They go with the response.
CREATE TABLE answer_tag (
    response TEXT NOT NULL REFERENCES response (id),
    question TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (response, question)
);
