//! What is not in a file of answers of an anonymous study, said on standard error.

use lars_domain::ask::answer::handout::Withheld;
use lars_domain::map::study::Study;
use lars_web::handout::Chosen;

/// Says which answers of an anonymous study are not in a file, and why.
pub fn say_withheld(study: &Study, chosen: &Chosen) {
    for (case, wave, why) in &chosen.withheld {
        let k = study.min_n;
        let why = match why {
            Withheld::Open => "answers are still taken, or there is no closing time".to_owned(),
            Withheld::Few => format!("fewer than {k} have answered"),
            Withheld::Gone => format!("fewer than {k} withdrew or changed answers since an earlier file"),
        };
        eprintln!("answers of {case}, {wave} are not given out: the study is anonymous, and {why}");
    }
}
