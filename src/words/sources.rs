//! Where exercises, doses and figures come from, as a page of its own and as Markdown.

use std::fmt::Write as _;

use crate::text;

/// Some sources of a kind.
pub struct Sources {
    /// What they have in common.
    pub title: String,
    /// What there is to say of all of them; may be empty.
    pub about: String,
    /// They.
    pub all: Vec<Source>,
}

/// Something that Supple rests on.
pub struct Source {
    /// What it is called, so that people can find it.
    pub reference: String,
    /// Where it is, if that is known.
    pub link: Option<&'static str>,
    /// What of Supple rests on it.
    pub what: String,
}

/// All sources, by their kind; what is Supple's own comes last, without any.
pub fn sources() -> Vec<Sources> {
    vec![
        Sources {
            title: text!("sources-guides"),
            about: text!("sources-guides-about"),
            all: vec![
                Source {
                    reference: text!("source-guide-hip-and-back-pain"),
                    link: None,
                    what: text!("source-guide-hip-and-back-pain-what"),
                },
                Source {
                    reference: text!("source-guide-posture-and-sitting"),
                    link: None,
                    what: text!("source-guide-posture-and-sitting-what"),
                },
                Source {
                    reference: text!("source-guide-sciatica-exercises"),
                    link: None,
                    what: text!("source-guide-sciatica-exercises-what"),
                },
                Source {
                    reference: text!("source-guide-hip-arthritis"),
                    link: None,
                    what: text!("source-guide-hip-arthritis-what"),
                },
                Source {
                    reference: text!("source-guide-outer-hip"),
                    link: None,
                    what: text!("source-guide-outer-hip-what"),
                },
            ],
        },
        Sources {
            title: text!("sources-guidelines"),
            about: String::new(),
            all: vec![Source {
                reference: text!("source-acsm-guidelines"),
                link: Some(
                    "https://www.acsm.org/all-blog-posts/certification-blog/acsm-certified-blog/2021/03/18/stretching-and-flexibility-guidelines-update",
                ),
                what: text!("source-acsm-guidelines-what"),
            }],
        },
        Sources {
            title: text!("sources-trials"),
            about: String::new(),
            all: vec![
                Source {
                    reference: text!("source-ingram-2025"),
                    link: Some("https://doi.org/10.1007/s40279-024-02143-9"),
                    what: text!("source-ingram-2025-what"),
                },
                Source {
                    reference: text!("source-childs-2005"),
                    link: Some("https://doi.org/10.1097/01.brs.0000164099.92112.29"),
                    what: text!("source-childs-2005-what"),
                },
                Source {
                    reference: text!("source-leap-protocol"),
                    link: Some("https://doi.org/10.1186/s12891-016-1043-6"),
                    what: text!("source-leap-protocol-what"),
                },
                Source {
                    reference: text!("source-empower-protocol-2021"),
                    link: Some("https://doi.org/10.1186/s12891-020-03866-2"),
                    what: text!("source-empower-protocol-2021-what"),
                },
                Source {
                    reference: text!("source-peeler-anderson-2007"),
                    link: Some("https://doi.org/10.1016/j.ptsp.2006.09.023"),
                    what: text!("source-peeler-anderson-2007-what"),
                },
                Source {
                    reference: text!("source-peeler-anderson-2008"),
                    link: Some("https://doi.org/10.4085/1062-6050-43.5.470"),
                    what: text!("source-peeler-anderson-2008-what"),
                },
                Source {
                    reference: text!("source-thomas-test-photo-2013"),
                    link: Some("https://doi.org/10.3109/09593985.2012.731140"),
                    what: text!("source-thomas-test-photo-2013-what"),
                },
                Source {
                    reference: text!("source-thomas-test-angle-2021"),
                    link: Some("https://doi.org/10.1186/s13102-021-00242-y"),
                    what: text!("source-thomas-test-angle-2021-what"),
                },
                Source {
                    reference: text!("source-bachmann-2018"),
                    link: Some("https://doi.org/10.1055/s-0043-120527"),
                    what: text!("source-bachmann-2018-what"),
                },
                Source {
                    reference: text!("source-henry-1999"),
                    link: None,
                    what: text!("source-henry-1999-what"),
                },
                Source {
                    reference: text!("source-palazzo-2016"),
                    link: Some("https://doi.org/10.1016/j.rehab.2016.01.009"),
                    what: text!("source-palazzo-2016-what"),
                },
                Source {
                    reference: text!("source-room-2017"),
                    link: Some("https://doi.org/10.1136/bmjopen-2017-019221"),
                    what: text!("source-room-2017-what"),
                },
                Source {
                    reference: text!("source-nicolson-2017"),
                    link: Some("https://doi.org/10.1136/bjsports-2016-096458"),
                    what: text!("source-nicolson-2017-what"),
                },
            ],
        },
        Sources {
            title: text!("sources-sheets"),
            about: String::new(),
            all: vec![
                Source {
                    reference: text!("source-csp-back-pain"),
                    link: Some(
                        "https://www.csp.org.uk/public-patient/rehabilitation-exercises/back-pain",
                    ),
                    what: text!("source-csp-back-pain-what"),
                },
                Source {
                    reference: text!("source-versus-arthritis-hips"),
                    link: Some("https://versusarthritis.org"),
                    what: text!("source-versus-arthritis-hips-what"),
                },
                Source {
                    reference: text!("source-arthritis-research-uk-hips"),
                    link: None,
                    what: text!("source-arthritis-research-uk-hips-what"),
                },
                Source {
                    reference: text!("source-nhs-older-people"),
                    link: Some("https://www.nhs.uk/exercises-for-older-people"),
                    what: text!("source-nhs-older-people-what"),
                },
                Source {
                    reference: text!("source-nhs-tayside-super-six"),
                    link: Some(
                        "https://rightdecisions.scot.nhs.uk/being-a-partner-in-my-care-realistic-medicine-together/local-resources/nhs-tayside/exercises-to-try-at-home",
                    ),
                    what: text!("source-nhs-tayside-super-six-what"),
                },
                Source {
                    reference: text!("source-otago"),
                    link: None,
                    what: text!("source-otago-what"),
                },
                Source {
                    reference: text!("source-nhs-pregnancy"),
                    link: Some("https://healthforunder5s.co.uk/?p=4982"),
                    what: text!("source-nhs-pregnancy-what"),
                },
                Source {
                    reference: text!("source-liebenson-nerve-flossing"),
                    link: None,
                    what: text!("source-liebenson-nerve-flossing-what"),
                },
                Source {
                    reference: text!("source-ros-bending-forward"),
                    link: Some("https://theros.org.uk"),
                    what: text!("source-ros-bending-forward-what"),
                },
                Source {
                    reference: text!("source-nca-pelvic-girdle-pain"),
                    link: None,
                    what: text!("source-nca-pelvic-girdle-pain-what"),
                },
                Source {
                    reference: text!("source-mindbodyspine-press-up"),
                    link: Some("https://mindbodyspine.ca"),
                    what: text!("source-mindbodyspine-press-up-what"),
                },
                Source {
                    reference: text!("source-reliefcare-press-up"),
                    link: Some(
                        "https://www.reliefcarechiropractic.com/single-post/2016/07/27/you-can-simply-and-easily-help-your-back-at-home-part-1",
                    ),
                    what: text!("source-reliefcare-press-up-what"),
                },
                Source {
                    reference: text!("source-oaevansville-back-bend"),
                    link: Some("https://oaevansville.com/back-exercises/standingbackpira/"),
                    what: text!("source-oaevansville-back-bend-what"),
                },
                Source {
                    reference: text!("source-recoveryrehab-hip-abduction"),
                    link: Some("https://recoveryrehab.com.au"),
                    what: text!("source-recoveryrehab-hip-abduction-what"),
                },
                Source {
                    reference: text!("source-specialistpainphysio-flare-up"),
                    link: Some("https://www.specialistpainphysio.com/managing-your-flare-up/"),
                    what: text!("source-specialistpainphysio-flare-up-what"),
                },
            ],
        },
        Sources {
            title: text!("sources-body"),
            about: String::new(),
            all: vec![
                Source {
                    reference: text!("source-aaos-joint-ranges"),
                    link: None,
                    what: text!("source-aaos-joint-ranges-what"),
                },
                Source {
                    reference: text!("source-drillis-contini-1966"),
                    link: None,
                    what: text!("source-drillis-contini-1966-what"),
                },
                Source {
                    reference: text!("source-winter-biomechanics"),
                    link: Some("https://doi.org/10.1002/9780470549148"),
                    what: text!("source-winter-biomechanics-what"),
                },
            ],
        },
        Sources {
            title: text!("sources-own"),
            about: text!("sources-own-about"),
            all: Vec::new(),
        },
    ]
}

/// All of it as Markdown.
pub fn sources_as_markdown() -> String {
    let mut page = format!(
        "# {}\n\n{}\n",
        text!("sources-title"),
        text!("sources-about")
    );
    for Sources { title, about, all } in sources() {
        let _in_memory = write!(page, "\n## {title}\n");
        if !about.is_empty() {
            let _in_memory = write!(page, "\n{about}\n");
        }
        for Source {
            reference,
            link,
            what,
        } in all
        {
            let link = link.map(|link| format!(" <{link}>")).unwrap_or_default();
            let _in_memory = write!(page, "\n- {reference}{link}\n  {what}\n");
        }
    }
    page
}
