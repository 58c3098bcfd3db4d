//! What somebody signs in with, as people name it.

use serde::{Deserialize, Serialize};

use crate::language::Sentence;

/// A browser, and what it runs on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// "Firefox".
    pub browser: String,
    /// What it runs on, if that is known.
    #[serde(default)]
    pub system: Option<System>,
}

/// What browsers run on. Languages need not say "on" of a telephone as they do of Linux.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum System {
    /// A telephone or tablet with Android.
    Android,
    /// An iPhone.
    Iphone,
    /// An iPad.
    Ipad,
    /// A computer with Windows.
    Windows,
    /// A Mac.
    Mac,
    /// A computer with `ChromeOS`.
    ChromeOs,
    /// A computer with Linux.
    Linux,
}

impl Device {
    /// What a `User-Agent` tells; none where it tells nothing.
    #[must_use]
    pub fn of(agent: &str) -> Option<Self> {
        // Order matters: most browsers also claim to be the ones before them.
        const BROWSERS: [(&str, &str); 8] = [
            ("Edg", "Edge"),
            ("OPR/", "Opera"),
            ("SamsungBrowser", "Samsung Internet"),
            ("Firefox", "Firefox"),
            ("FxiOS", "Firefox"),
            ("CriOS", "Chrome"),
            ("Chrome", "Chrome"),
            ("Safari", "Safari"),
        ];
        const SYSTEMS: [(&str, System); 7] = [
            ("Android", System::Android),
            ("iPhone", System::Iphone),
            ("iPad", System::Ipad),
            ("Windows", System::Windows),
            ("Mac OS X", System::Mac),
            ("CrOS", System::ChromeOs),
            ("Linux", System::Linux),
        ];
        let (_, browser) = BROWSERS.iter().find(|(mark, _)| agent.contains(mark))?;
        let system = SYSTEMS.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, system)| *system);
        Some(Self { browser: (*browser).to_owned(), system })
    }

    /// "Firefox on Android".
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let key = match self.system {
            None => return Sentence::words(&self.browser),
            Some(System::Android) => "device-on-android",
            Some(System::Iphone) => "device-on-iphone",
            Some(System::Ipad) => "device-on-ipad",
            Some(System::Windows) => "device-on-windows",
            Some(System::Mac) => "device-on-mac",
            Some(System::ChromeOs) => "device-on-chromeos",
            Some(System::Linux) => "device-on-linux",
        };
        Sentence::of(key).with("browser", &self.browser)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_device_is_named_as_people_name_it_in_their_language() {
        let of = |agent: &str| Device::of(agent).map(|device| device.sentence());
        let android = of("Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0").unwrap();
        assert_eq!(android.to_string(), "Firefox on Android");
        let iphone = of(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604",
        );
        let iphone = iphone.unwrap();
        assert_eq!(iphone.to_string(), "Safari on iPhone");
        let edge =
            of("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 Chrome/142.0 Safari/537 Edg/142.0").unwrap();
        assert_eq!(edge.to_string(), "Edge on Windows");
        assert_eq!(of("Firefox").unwrap().to_string(), "Firefox");
        assert_eq!(of("curl/8"), None);
        let german = Language::of_tag("de").unwrap();
        assert_eq!(android.said_in(german), "Firefox unter Android");
        assert_eq!(iphone.said_in(german), "Safari auf einem iPhone");
        let arabic = Language::of_tag("ar").unwrap();
        assert_eq!(edge.said_in(arabic), "\u{2068}Edge\u{2069} على Windows");
    }
}
