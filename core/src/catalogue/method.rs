//! HTTP methods, and whether they read or write.

/// The methods that the operations use. `HEAD` is decided by the caller as `GET`; no operation has `OPTIONS`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
}

impl Method {
    /// All five, in the order in which `Allow` lists them.
    pub const ALL: [Self; 5] = [Self::Get, Self::Post, Self::Put, Self::Patch, Self::Delete];

    /// The method as it stands in a request line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }

    /// The method that `text` names exactly: HTTP methods are case-sensitive.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.as_str() == text)
    }

    /// Whether the method reads or writes. The provider publishes access per operation, but for every one of them it is
    /// read exactly when the method is `GET`, so it is derived and not kept twice.
    pub const fn access(self) -> Access {
        match self {
            Self::Get => Access::Read,
            Self::Post | Self::Put | Self::Patch | Self::Delete => Access::Write,
        }
    }
}

/// What an operation does to the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// Leaves it as it is.
    Read,
    /// May change it.
    Write,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_method_is_parsed_from_its_own_text_and_nothing_else() {
        for method in Method::ALL {
            assert_eq!(Method::parse(method.as_str()), Some(method));
            assert_eq!(Method::parse(&method.as_str().to_lowercase()), None);
        }
        for text in ["", "HEAD", "OPTIONS", " GET", "GET "] {
            assert_eq!(Method::parse(text), None);
        }
    }

    #[test]
    fn the_order_of_all_is_the_order_of_methods() {
        assert!(Method::ALL.is_sorted());
    }

    #[test]
    fn only_get_reads() {
        for method in Method::ALL {
            assert_eq!(method.access() == Access::Read, method == Method::Get);
        }
    }
}
