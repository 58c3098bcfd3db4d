use super::{Drawn, drawn, stranger, t};
use crate::web::page::Form;
use crate::web::views::sign_in::{
    DemoPerson, FirstRunPage, ForgottenPage, KeptPage, LinkPage, LinkSentPage, SetPasswordPage, SignInPage,
};

pub(super) fn pages() -> Vec<Drawn> {
    let sign_in = |form: Form, demo: Vec<DemoPerson>, carried: Vec<(String, String)>| SignInPage {
        t: t(),
        frame: stranger("Sign in"),
        form,
        organisation: "Riverside Health Trust".into(),
        demo,
        carried,
    };
    let demo = [("Amara Okafor", "Learner"), ("Grace Nakamura", "Lead"), ("Zoë Łukasiewicz", "Registrar")]
        .map(|(name, role)| DemoPerson {
            name: name.into(),
            role: role.into(),
            email: "someone@example.org".into(),
            password: "a stamp a day".into(),
        })
        .to_vec();
    let mut shown = sign_in(Form::default(), demo, Vec::new());
    shown.frame.demo = true;
    vec![
        drawn("sign-in", &sign_in(Form::default(), Vec::new(), Vec::new())),
        drawn("sign-in-demo", &shown),
        drawn(
            "sign-in-wrong",
            &sign_in(
                Form::default()
                    .with("email", "amara@example.org")
                    .wrong("", t().text("sign-in-wrong"))
                    .wrong("password", "Enter your password"),
                Vec::new(),
                vec![("kept.narrative".into(), "Led the handover.".into())],
            ),
        ),
        drawn(
            "link-sent",
            &LinkSentPage {
                t: t(),
                frame: stranger("Look in your mailbox"),
                email: "amara.okafor@example.org".into(),
                minutes: 20,
                for_password: false,
            },
        ),
        drawn(
            "link",
            &LinkPage { t: t(), frame: stranger("Sign in"), action: "/sign-in/link/x".into(), spent: false },
        ),
        drawn(
            "sign-in-kept",
            &KeptPage {
                t: t(),
                frame: stranger("What you wrote is here"),
                action: "/evidence".into(),
                lost: String::new(),
            shown: vec![
                    "Led the handover".into(),
                    "I led the evening handover for the first time and used the checklist.".into(),
                ],
                fields: vec![("title".into(), "Led the handover".into())],
            },
        ),
        drawn("link-spent", &LinkPage { t: t(), frame: stranger("Sign in"), action: String::new(), spent: true }),
        drawn(
            "first-run",
            &FirstRunPage {
                t: t(),
                frame: stranger("Start your Stampbook"),
                form: Form::default().with("code", "K7QP-2M9X").wrong(
                    "code",
                    "That is not the code. It is printed where Stampbook was started, eight letters and digits",
                ),
            },
        ),
        drawn(
            "set-password",
            &SetPasswordPage {
                t: t(),
                frame: stranger("Set your password"),
                form: Form::default(),
                email: "amara.okafor@example.org".into(),
                action: "/password/x".into(),
                spent: false,
            },
        ),
        drawn(
            "forgotten",
            &ForgottenPage { t: t(), frame: stranger("Get a new password"), form: Form::default() },
        ),
    ]
}
