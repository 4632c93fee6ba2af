//! What there is of tokens, forms of tokens, and what was done to them.

use super::{Entry, Kind, Record, Usage, Workspace};
use crate::account::AccountType;
use crate::id::{AccountId, DraftId, TokenId, UserId};
use crate::order;
use crate::ports::{Normalize, Timestamp};
use crate::token::{self, Draft, DraftProblems, Legacy, Name, Token, TokenSettings};

impl Workspace {
    /// The tokens of an account that are not in the bin, in no order.
    pub fn live(&self, account: &AccountId) -> impl Iterator<Item = &Token> {
        self.all_tokens(account).filter(|token| token.deleted.is_none())
    }

    fn all_tokens(&self, account: &AccountId) -> impl Iterator<Item = &Token> {
        self.of(Kind::Token).filter_map(Record::as_token).filter(move |token| token.account == *account)
    }

    /// The tokens of an account that are not in the bin, newest first.
    #[must_use]
    pub fn tokens(&self, account: &AccountId) -> Vec<&Token> {
        order::by_rank(self.live(account).collect(), |token| [token.created.0, 0])
    }

    /// The bin of an account, what was deleted last first.
    #[must_use]
    pub fn bin(&self, account: &AccountId) -> Vec<&Token> {
        let binned = self.all_tokens(account).filter(|token| token.deleted.is_some()).collect();
        order::by_rank(binned, |token: &&Token| [token.deleted.map_or(0, |deleted| deleted.0), 0])
    }

    /// One token that is not in the bin.
    #[must_use]
    pub fn token(&self, id: &TokenId) -> Option<&Token> {
        self.get(Kind::Token, id.as_str()).and_then(Record::as_token).filter(|token| token.deleted.is_none())
    }

    /// One token in the bin.
    #[must_use]
    pub fn binned(&self, id: &TokenId) -> Option<&Token> {
        self.get(Kind::Token, id.as_str()).and_then(Record::as_token).filter(|token| token.deleted.is_some())
    }

    /// The legacy tokens of an account.
    #[must_use]
    pub fn legacy(&self, account: &AccountId) -> Option<&Legacy> {
        match self.get(Kind::Legacy, account.as_str()) {
            Some(Record::Legacy(legacy)) => Some(legacy),
            _ => None,
        }
    }

    /// What is known of the use of a token; of the legacy tokens under their account's id.
    pub(super) fn usage(&self, token: &TokenId) -> Option<&Usage> {
        match self.get(Kind::Usage, token.as_str()) {
            Some(Record::Usage(usage)) => Some(usage),
            _ => None,
        }
    }

    /// When a token was used last; `None`: never.
    #[must_use]
    pub fn last_used(&self, token: &TokenId) -> Option<Timestamp> {
        self.usage(token).map(|usage| usage.last)
    }

    /// What was done in an account, the latest first; to one thing only, if its id is given.
    #[must_use]
    pub fn activity(&self, account: &AccountId, id: Option<&str>) -> Vec<&Entry> {
        let entries = self.of(Kind::Log).filter_map(Record::as_entry).filter(|entry| entry.account == *account);
        let of_id = entries.filter(|entry| id.is_none_or(|id| entry.ids.iter().any(|other| other == id)));
        order::by_rank(of_id.collect(), |entry| [entry.number, 0])
    }

    /// The act with this number.
    #[must_use]
    pub fn entry(&self, number: u64) -> Option<&Entry> {
        let slot = (number % Entry::ROOM).to_string();
        self.get(Kind::Log, &slot).and_then(Record::as_entry).filter(|entry| entry.number == number)
    }

    /// One half-filled creation form.
    #[must_use]
    pub fn draft(&self, id: &DraftId) -> Option<&Draft> {
        self.get(Kind::Draft, id.as_str()).and_then(Record::as_draft)
    }

    /// The half-filled creation forms of an account, oldest first. One that nobody has entered anything in is not among them.
    #[must_use]
    pub fn drafts(&self, account: &AccountId) -> Vec<&Draft> {
        self.all_drafts(account).into_iter().filter(|draft| !draft.is_untouched()).collect()
    }

    /// A creation form of the account that was begun, and that nobody has entered anything in.
    #[must_use]
    pub fn untouched_draft(&self, account: &AccountId) -> Option<&Draft> {
        self.all_drafts(account).into_iter().find(|draft| draft.is_untouched())
    }

    pub(crate) fn all_drafts(&self, account: &AccountId) -> Vec<&Draft> {
        let drafts = self.of(Kind::Draft).filter_map(Record::as_draft);
        let oldest = |one: &&Draft, other: &&Draft| (one.created, &one.id).cmp(&(other.created, &other.id));
        order::by(drafts.filter(|draft| draft.account == *account).collect(), oldest)
    }

    /// Whether a token of the account has this name, without regard to case. The names of those in the bin are free.
    #[must_use]
    pub fn has_token_named(&self, account: &AccountId, name: &Name) -> bool {
        self.live(account).any(|token| token.settings.name.is_same(name))
    }

    /// The name with a suffix, and a number where it needs one, that no token of the account has, and none of `others`
    /// (folded) either: `Nightly (copy)`, `Nightly (copy 2)` …
    pub(super) fn free_name(&self, account: &AccountId, name: &Name, suffix: &str, others: &[String]) -> Name {
        let taken: Vec<String> = self.live(account).map(|token| token.settings.name.folded()).collect();
        let mut number = 1_usize;
        loop {
            let end = if number == 1 { suffix.to_owned() } else { [suffix, " ", &number.to_string()].concat() };
            let candidate = name.with_suffix(&end);
            let folded = candidate.folded();
            // Each round has another name, and there are fewer tokens than numbers.
            if !taken.contains(&folded) && !others.contains(&folded) {
                return candidate;
            }
            number += 1;
        }
    }

    /// Checks a draft against its account. With an account that is gone, everything that depends on one is a problem.
    ///
    /// # Errors
    /// `DraftProblems`: everything that is wrong, at once.
    pub fn check_draft(&self, draft: &Draft, normalize: &dyn Normalize) -> Result<TokenSettings, Box<DraftProblems>> {
        let kind = self.account(&draft.account).map_or(AccountType::Brand, |account| account.kind);
        let edited = draft.edits.as_ref().and_then(|id| self.token(id));
        draft.check(kind, &InAccount { workspace: self, account: &draft.account, edited }, normalize)
    }
}

/// One account's names and users: what a draft is checked against.
struct InAccount<'a> {
    workspace: &'a Workspace,
    account: &'a AccountId,
    edited: Option<&'a Token>,
}

impl token::Surroundings for InAccount<'_> {
    fn edited(&self) -> Option<&Token> {
        self.edited
    }
    fn is_taken(&self, name: &Name) -> bool {
        let mut others =
            self.workspace.live(self.account).filter(|token| self.edited.is_none_or(|it| it.id != token.id));
        others.any(|token| token.settings.name.is_same(name))
    }
    fn is_user(&self, user: &UserId) -> bool {
        self.workspace.user(user).is_some_and(|user| user.account == *self.account)
    }
}
