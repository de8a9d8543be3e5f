/** Generated from openapi.json by `npm run openapi`; not edited by hand. */
export interface paths {
    "/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to take part; a code goes to the contact that the register names */
        post: operations["enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{enrolment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an enrolment stands */
        get: operations["getEnrolment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{enrolment}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the code, choose a password, take part */
        post: operations["confirmEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The enrolled participants with their standing */
        get: operations["listParticipants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{participant}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a participant stands as it does, and what would change it; its own, or for the desk anybody’s */
        get: operations["getStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of your organisation, and whom it has invited; for administrators and auditors */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite a person: they get a link by mail that works once. It replaces an earlier invitation to the address */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/invitations/{invitation}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw an invitation that was not accepted: its link stops working */
        post: operations["withdrawInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{member}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change what a person may do */
        put: operations["changeMember"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{member}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the account of a person who leaves: they lose access at once, and their decisions keep their name */
        post: operations["closeMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who invites whom to what, behind the link of the mail */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{link}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password and take part; the link works once */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to choose a new password. The answer does not say whether the address is known */
        post: operations["requestPasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose password the link of the mail changes */
        get: operations["getPasswordLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-links/{link}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password; the link works once, and every session ends */
        post: operations["choosePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/address-links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The new e-mail that the link of the mail confirms */
        get: operations["getAddressLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/address-links/{link}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with the new e-mail from now on; the link works once */
        post: operations["confirmAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether you get the daily mail about windows that end */
        get: operations["getDigest"];
        /** Get a mail each morning while a window of yours ends within three days, or no longer */
        put: operations["setDigest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your API keys, for administrators and auditors those of their organisation; ended ones for thirty days; the latest first */
        get: operations["listApiKeys"];
        put?: never;
        /** Make an API key: it may do what you may do, within its scopes, until it expires */
        post: operations["makeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{key}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give your key a new secret and a new end; the former secret is valid for as long as you say */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{key}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a key at once; administrators also end those of their organisation */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{key}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The requests of a key in the last thirty days, at most 50,000, the latest first */
        get: operations["listApiRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rights you hold, or hold a mandate for */
        get: operations["listRights"];
        put?: never;
        /** Register a right by office and number; its register entry must name you as owner */
        post: operations["registerRight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/{right}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the code that went to the contact of the register entry */
        post: operations["confirmRight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/{right}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify by hand that a participant holds a right, naming how and what was looked at */
        post: operations["verifyRight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/{right}/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an agent act under this right until a date */
        post: operations["grantMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/{right}/mandates/{agent}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an agent’s mandate */
        delete: operations["endMandate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/right-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you asked the review team about registrations, and its answers; the newest 100 */
        get: operations["listRightReviews"];
        put?: never;
        /** Ask the review team to enter a registration that the register lacks, or to verify it without a code */
        post: operations["requestRightReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/right-reviews/{right}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document that you sent about a registration: its cleaned copy, or one page’s picture */
        get: operations["downloadRightReviewDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vouchings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** As an association, vouch that a participant holds a right that it claims */
        post: operations["vouchForRight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{right}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A registration with its register entry and those who claim it */
        get: operations["getRegistration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{right}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document of a claim or of an entry by hand: its cleaned copy, one page’s picture, or the original */
        get: operations["downloadRegistrationDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{right}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse what a participant asked about a registration; it reads the reasons */
        post: operations["refuseRightReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a registration by hand from its document */
        post: operations["enterRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or replace entries of the trade mark register (up to 500) */
        post: operations["importRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mandate-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agents that you invited to mandates, and their answers; the newest 100 */
        get: operations["listMandateInvitations"];
        put?: never;
        /** Invite an agent by mail to a mandate for several of your rights. It replaces an open invitation to the address */
        post: operations["inviteToMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mandate-invitations/{invitation}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw an invitation that the agent has not answered: its link stops working */
        post: operations["withdrawMandateInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mandate-links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who invites which agent to a mandate for which rights, behind the link of the mail */
        get: operations["getMandateInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mandate-links/{link}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** As the invited person of an agent, accept the mandates for all rights of an invitation, or decline them */
        post: operations["answerMandateInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rights holders that you may act for today. The lists of findings, cases and rights take one as `client` */
        get: operations["listClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your entries in the brand book */
        get: operations["listBrands"];
        put?: never;
        /** Add a brand; its marks must be words of your verified rights */
        post: operations["addBrand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brands/{brand}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace a brand’s entry (prices, authorised sellers, photos) */
        put: operations["replaceBrand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the listings of all marketplaces; two hanzi are enough */
        get: operations["searchListings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/listings/{marketplace}/{listing}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One listing as last seen */
        get: operations["getListing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gloss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each Chinese word of a title says in English; not a translation */
        get: operations["glossTitle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/translations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A translation by the operator’s service; 404 where there is none */
        post: operations["translate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/listings/{marketplace}/{listing}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of a listing, by default the first, small, as a JPEG. A problem `picture-…` says why there is none */
        get: operations["getListingPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brands/{brand}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photos and logos with which pictures of listings are compared: uploaded, or learned from authorised shops */
        get: operations["listBrandPictures"];
        put?: never;
        /** Upload a photo of genuine goods, or a logo: JPEG, PNG or WebP, at most 10 MiB; 500 for a brand */
        post: operations["addBrandPicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photo-bank/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of your photo bank, small, as a JPEG. A problem `picture-…` says why there is none */
        get: operations["getBankPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{marketplace}/{listing}/{brand}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pictures of a finding’s listing beside those that they are like, and why others were not compared */
        get: operations["getFindingPictures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brands/{brand}/pictures/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an uploaded photo or logo; what was learned goes with the authorisation of its shop */
        delete: operations["removeBrandPicture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your findings, the most harmful first */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your findings by the goods that they are of, the most harmful goods first */
        get: operations["listFindingGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/groups/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dismiss, snooze, assign or reopen what a filter shows of whole groups, at most 2,000 findings */
        post: operations["triageFindingGroups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many findings there are by each filter, under the others */
        get: operations["countFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a table for spreadsheets, at most 10,000 findings */
        get: operations["exportFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dismiss, snooze, assign or reopen findings */
        post: operations["triageFindings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/triage/{batch}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo what was done to findings at one press */
        post: operations["undoTriage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a finding can be assigned to */
        get: operations["listColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Filters of findings that you or your colleagues keep under a name */
        get: operations["listSavedViews"];
        put?: never;
        /** Keep a filter of findings under a name, for yourself or for all colleagues; 30 a person at most */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-views/{view}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename it, or share it with your colleagues or no longer */
        put: operations["changeSavedView"];
        post?: never;
        /** Delete it; the findings stay as they are */
        delete: operations["deleteSavedView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your standing instructions, which prepare filings and file nothing */
        get: operations["listInstructions"];
        put?: never;
        /** Say which findings to prepare for filing; 20 at most. A person signs each filing */
        post: operations["addInstruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instructions/{instruction}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write it anew, or turn it on or off */
        put: operations["changeInstruction"];
        post?: never;
        /** Delete it; its findings are prepared no longer */
        delete: operations["deleteInstruction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/tips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell of a suspicious listing without an account; a code goes to the given e-mail first */
        post: operations["sendTip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/tips/{tip}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the code: only then does the tip reach the rights holder’s queue */
        post: operations["confirmTip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people without an account told about listings of one’s brands, the newest first. It moves no rank, lane or points */
        get: operations["listTips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tips/{tip}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that a tip was looked at */
        post: operations["closeTip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far screening has come, and the search for what your changed brands alter */
        get: operations["getScreening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queue of screening: what waits, how fast it goes, what was set aside */
        get: operations["getScreeningForDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/screening/aside/{marketplace}/{listing}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Screen a listing that was set aside once more */
        post: operations["retryScreening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What screening weighs with: the model in force, and all that were proposed */
        get: operations["listModels"];
        put?: never;
        /** Propose a model, with the reasons; for administrators */
        post: operations["proposeModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/models/{model}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a model in force, with the reasons: all findings are weighed again. For an administrator who did not propose it; one alone may go back to a model that was in force before (0: the one that comes with the service) */
        post: operations["activateModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/models/{model}/model.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A model, for the command and the library */
        get: operations["downloadModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/labels.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known by now of who was right, without names: the command learns a model from it */
        get: operations["downloadLabels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/exchange-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table of exchange rates by which screening compares prices */
        get: operations["exchangeRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/rate-tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a table of exchange rates in force in the place of the one that was seen; for administrators */
        post: operations["putRateTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** File a complaint: one right, one reason, one declaration, up to 300 targets; no evidence is needed */
        post: operations["fileComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would become of a complaint, without filing it */
        post: operations["checkComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your cases, a row each */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many cases there are by each filter, under the others */
        get: operations["countCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a table for spreadsheets, at most 20,000 cases */
        get: operations["exportCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bundles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your cases by bundle, the newest first */
        get: operations["listBundles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case as you may see it */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/stand-behind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stand behind the claim against the seller’s answer, with a test purchase or an expert’s report if you like */
        post: operations["standBehind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw: the listing and the strike are restored at once */
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appeal against a refusal or a ruling */
        post: operations["appealAsComplainant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take your one extension */
        post: operations["extendAsComplainant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/exhibits/{exhibit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document of the answer or of the complaint: its cleaned copy, one page’s picture, or for the desk the original */
        get: operations["downloadExhibit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your complaints of the last twelve weeks in numbers */
        get: operations["getFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/monthly-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the complaints of one month: outcomes, times, and work by your rates */
        get: operations["getMonthlyReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in your cases since an instant */
        get: operations["getChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what your people’s work on complaints costs, for the monthly report */
        put: operations["setWorkRates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-sellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sellers in your findings and cases, with the outcomes of your cases alone; those with the most cases first */
        get: operations["listOwnSellers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter your suit or your complaint to an authority, which stops the clocks, or ask that delay be not counted; the desk finds in it */
        post: operations["raiseMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/cases/{case}/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter what a court ruled about a complaint that was wrong, in every fallen case of the filing */
        post: operations["enterMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases about what your marketplace offers, the newest first, with what you asked in them */
        get: operations["listMarketplaceCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/cases/{case}/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the desk about a case; only you and the desk read it */
        post: operations["raiseMatterAsMarketplace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/cases/{case}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find in what a party asked or reported, in every case of the filing that it is about; or whether a complaint that was wrong was malicious */
        post: operations["findInMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Type in what a host without an interface answered to your complaints (up to 300), in order; one that was typed before changes nothing */
        post: operations["importReceipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statement of reasons behind a seller’s signed link */
        get: operations["getNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/evidence/{evidence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document that the complaint was filed or backed with, or one of your own: its cleaned copy, or one page’s picture */
        get: operations["downloadEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person opened the link: the notice is delivered */
        post: operations["openNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/exhibits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload one document: PDF, JPEG, PNG, WebP or plain text, at most 10 MiB */
        post: operations["uploadExhibit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep an answer that is not finished, for you alone; it is erased when the answer is sent or the time is over */
        put: operations["keepAnswerDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/counter-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the complaint; what comes after every window is kept, and answered with what can still be done */
        post: operations["answerComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add documents to the answer, until the rights holder’s time to act on it ends */
        post: operations["addDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reply, once, to the test purchase or report that the rights holder put forward */
        post: operations["replyToReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the one extension */
        post: operations["extendAsSeller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appeal against the decision; a different reviewer decides */
        post: operations["appealAsSeller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report that money was asked for taking the complaint back, or say, once, what was lost by one that has fallen as wrong; only you and the desk read it */
        post: operations["raiseMatterAsSeller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sellers with points or measures, the nearest to closure first */
        get: operations["listSellers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sellers/{marketplace}/{seller}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One seller: strikes, measures, ban */
        get: operations["getSeller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sellers/{marketplace}/{seller}/ban-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or decline the permanent ban; two different people must approve */
        post: operations["decideBan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sellers/{marketplace}/{seller}/recognition-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm or reverse the recognition of a shop as the continuation of a closed one */
        post: operations["decideRecognition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/past-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring in how earlier cases against sellers ended elsewhere (up to 500): the review team reads it, and nothing counts it */
        post: operations["importPastCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shop-notices/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A notice about a whole shop, behind its signed link */
        get: operations["getShopNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shop-notices/{link}/contest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that this shop does not continue the closed one; a person decides */
        post: operations["contestRecognition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The terms of participation in force, one for each kind of participant */
        get: operations["listTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terms/{terms}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text of the terms in force for a kind of participant, or of any version by its hash */
        get: operations["getTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{participant}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a participant accepted, by whom and when, and what is in force; its own, or for the desk anybody’s */
        get: operations["getParticipantTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terms/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the terms in force for one’s participant, as one of its administrators */
        post: operations["acceptTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/cases/{case}/link-revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke every link to the bundle of a case; a new one goes to its seller the way that notices go */
        post: operations["revokeCaseLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sellers/{marketplace}/{seller}/link-revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke every link of a seller, whatever it opens; a new one to the whole shop goes to the seller */
        post: operations["revokeShopLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/shop-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the link to all cases of the shop sent to the seller, once a day at most: this link does not open them */
        post: operations["sendShopLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/clearance-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the link to the shop’s clearances sent to the seller, once a day at most: this link does not open them */
        post: operations["sendClearanceLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clearances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clearances of sellers: a rights holder’s own, or all of them for the desk; the newest step first */
        get: operations["listClearances"];
        put?: never;
        /** Clear a seller that is known to be authorised, without a deposit: complaints against it go to review */
        post: operations["grantClearance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clearance-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a seller to submit their authorisation; only they see their link */
        post: operations["inviteToClearance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clearances/{clearance}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm or decline what a seller deposited */
        post: operations["decideClearance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clearances/{clearance}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a clearance before its date, for a reason that the seller reads */
        post: operations["endClearance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clearances/{clearance}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document of a clearance: its cleaned copy, one page’s picture, or for the desk the original */
        get: operations["downloadClearanceDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shop-clearances/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller’s clearances, behind a link that was sent for them */
        get: operations["getShopClearances"];
        put?: never;
        /** Deposit an authorisation once; the rights holder answers in its window, or the desk decides */
        post: operations["depositClearance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shop-clearances/{link}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload one document for a clearance: PDF, JPEG, PNG, WebP or plain text, at most 10 MiB */
        post: operations["uploadClearanceDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload one document to put forward later: PDF, JPEG, PNG, WebP or plain text, at most 10 MiB; forty a day, 400 for the review team */
        post: operations["uploadDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The mail server’s webhook (Standard Webhooks signature): a notice that came back, or a message that arrived */
        post: operations["receiveMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the desk, the most urgent first */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The desk’s load, ages, pace and people, for its administrators */
        get: operations["getDeskOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/tasks/{task}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a task for half an hour, or give it back; others see who has it, and may still decide */
        post: operations["claimTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/enrolments/{enrolment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An enrolment that needs a person */
        get: operations["getEnrolmentForDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/enrolments/{enrolment}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or refuse an enrolment */
        post: operations["decideEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/cases/{case}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide a complaint of the review lane */
        post: operations["review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/cases/{case}/ruling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rule on a contested case, item by item, with reasons */
        post: operations["rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/cases/{case}/ruling/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a ruling on these findings would be, and for which reasons it may be otherwise; nothing is decided */
        post: operations["checkRuling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/cases/{case}/appeal-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide an appeal against another reviewer’s decision */
        post: operations["decideAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/cases/{case}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the clocks for a court or an authority */
        post: operations["hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/cases/{case}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the outcome and let the clocks go on */
        post: operations["release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/cases/{case}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide a case that came to the desk because something under it changed */
        post: operations["resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders to marketplaces and how they stand */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/stuck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits longer than it should: the oldest 200, and the number of all */
        get: operations["listStuck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/cases/{case}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A call in which the desk told a seller why the goods are down: their window opens */
        post: operations["confirmDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/cases/{case}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The desk itself took a complaint back from a marketplace that decides itself */
        post: operations["confirmRecall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/order-retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try an order again that a marketplace refused or could not carry out */
        post: operations["retryOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/participants/{participant}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Warn, suspend or reinstate a complainant (only a warned one can be suspended), or confirm or end its membership */
        post: operations["decideStanding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/rights/{right}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a right lapsed, was renewed or was assigned; its open cases come to the desk */
        post: operations["changeRight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/audits/{audit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case that silence decided, to be read without knowing whose it is */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/audits/{audit}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first picture of its listing, small, as a JPEG. A problem `picture-…` says why there is none */
        get: operations["getAuditPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/audits/{audit}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether its complaint was right; what two people find wrong is undone */
        post: operations["readAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/misuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who filed what in the last ninety days, what became of it, and which figures stand out */
        get: operations["getMisuse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/same-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that stand in the cases of more than one filing, those of several senders first */
        get: operations["listSameDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invented cases to decide: ten passed within a year are needed before a reviewer rules; others may try them */
        get: operations["getPractice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practice/{exercise}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide an invented case, and learn what the programme would have decided; nothing happens to anyone */
        post: operations["decidePractice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/second-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decided case that the caller is reading again, and how often they and others agree */
        get: operations["getSecondReadings"];
        put?: never;
        /** Draw a decided case at random to read it again, without knowing whose it is and what was decided */
        post: operations["drawSecondReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/second-readings/{reading}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how one would have ruled; it changes nothing in the case */
        post: operations["giveSecondReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/second-readings/{reading}/papers/{paper}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document of the case: one page as a picture, or without `page` the cleaned copy */
        get: operations["downloadReadingPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often second readings agree with each person’s rulings, and each person with known outcomes */
        get: operations["getQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether removals go, who stopped them and why, and how near the caps are */
        get: operations["getRemovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/held-removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Removals that wait for people, the first to go before */
        get: operations["listHeldRemovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/removal-stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop every removal that has not been sent; restorations go on. One person, at once */
        post: operations["stopRemovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/removal-resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let removals go on, in their order; it takes two people */
        post: operations["resumeRemovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/removal-releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let what waits above a cap go before its time; it takes two people who do not belong to the rights holder */
        post: operations["releaseRemovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/removal-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse what is held, one or many at once: it never leaves, and its cases end without a decision on the claim. One person */
        post: operations["refuseRemovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders to your marketplace, the newest first, and what your people decided about them */
        get: operations["listMarketplaceOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/order-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release, hold or refuse orders to your marketplace; refusing one that was carried out restores the listing */
        post: operations["decideOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether your people have stopped removals on your marketplace, and their own cap */
        get: operations["getMarketplaceRemovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/removal-stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop every removal on your marketplace that has not been sent; restorations go on. One person, at once */
        post: operations["stopMarketplaceRemovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/removal-resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let removals on your marketplace go on, in their order; it takes two people */
        post: operations["resumeMarketplaceRemovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/removal-cap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set or take away the most listings that may be taken down on your marketplace, beside the programme’s caps */
        put: operations["setMarketplaceCap"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In which stage each rights holder is on your marketplace, and what it has shown */
        get: operations["listMarketplaceStages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/stage-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lower the stage of a rights holder on your marketplace, or ask to raise it; the review team must agree to raise */
        post: operations["requestStageAsMarketplace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stage of each rights holder on each marketplace, and what it has shown: what its people released, what shadow found */
        get: operations["listStages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/stage-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lower the stage of a rights holder on a marketplace, or ask to raise it; the marketplace must agree to raise */
        post: operations["requestStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shadow-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would have been ordered in the stage shadow, the newest first, and what the marketplace did by itself */
        get: operations["listShadowOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shadow-orders.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table */
        get: operations["downloadShadowOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shadow-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What shadow found, by rights holder and marketplace: orders, agreement, disagreements, time gained */
        get: operations["getShadowNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/shadow-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what your marketplace would have done with shadow orders; nothing follows but the comparison */
        post: operations["sayOfShadowOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** After a restore: how far the marketplaces were looked at, and what differs from what the programme believes */
        get: operations["getReconciliation"];
        put?: never;
        /** After a restore: look at the next targets, and settle orders whose answer was lost. Repeat it until none is left */
        post: operations["reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules in force with where each value comes from, and what announced ones will change and when */
        get: operations["publishedRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/rule-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposed versions of the rules, the newest first, and how far each is simulated */
        get: operations["listRuleProposals"];
        put?: never;
        /** Propose a version of the rules: checked as at a start, and simulated over all past cases */
        post: operations["proposeRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/rule-proposals/{proposal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proposed version: what it changes, and what would have been otherwise under it */
        get: operations["getRuleProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/rule-proposals/{proposal}/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Simulate a proposed version again, over the cases that there are by now */
        post: operations["simulateRuleProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/rule-proposals/{proposal}/announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a simulated version: published at once, in force from its day on. Its proposer cannot */
        post: operations["announceRuleProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/rule-proposals/{proposal}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop a proposed version, with the reasons */
        post: operations["dropRuleProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/rule-proposals/{proposal}/simulation.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a simulation came to, for a program */
        get: operations["downloadSimulation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/rule-proposals/{proposal}/simulation.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a simulation came to, as a table */
        get: operations["downloadSimulationTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public counters, its own errors among them */
        get: operations["overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/transparency-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The numbers that DSA Art. 24(1) has reported for a year; the current one unless told */
        get: operations["transparencyReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/transparency-report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table */
        get: operations["downloadTransparencyReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each public number counts, in both languages */
        get: operations["listDefinitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/transparency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Errors first: the figures of this month so far, of the months before, and by lane, reason, marketplace and more */
        get: operations["transparency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/editions/{edition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a month that is over, as they were published: 2026-11.csv or 2026-11.json. They never change */
        get: operations["downloadEdition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/dsa-report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A calendar year by the parts of the template of Regulation (EU) 2024/2835; the current one unless told */
        get: operations["downloadDsaReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The final decisions about a listing or shop, each until it expires. None says nothing about the goods */
        get: operations["listFinalDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first picture of a case’s listing, small, as a JPEG. A problem `picture-…` says why there is none */
        get: operations["getCasePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/pictures/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, for the seller behind a signed link */
        get: operations["getNoticePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/pictures/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture with which a packet compares the listing’s, small, as a JPEG. A problem `picture-…` says why there is none */
        get: operations["getComparedPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/pictures/{case}/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, for the seller behind a signed link; not the pictures of other sellers’ cases */
        get: operations["getNoticeComparedPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/packet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record behind a complaint as you may see it, with what it takes to verify it */
        get: operations["getPacket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/packet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a document, in English or Chinese */
        get: operations["downloadPacket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/packet.warc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was read of the page when the complaint was filed, as a web archive (WARC 1.1) */
        get: operations["downloadPacketArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/packets/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record behind a complaint, for the seller behind a signed link */
        get: operations["getNoticePacket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/packets/{case}/packet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a document, in English or Chinese */
        get: operations["downloadNoticePacket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/packets/{case}/packet.warc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was read of the page when the complaint was filed, as a web archive (WARC 1.1) */
        get: operations["downloadNoticePacketArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger’s name and keys, its newest checkpoint and the daily ones */
        get: operations["getLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/ledger/checkpoints/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The checkpoint of one size */
        get: operations["getCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/ledger/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that one checkpoint’s log is the beginning of another’s */
        get: operations["getConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/ledger/verifier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page that verifies a proof without a network: one file, to be opened from the disk */
        get: operations["getVerifier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proof of a case: every step that you may see, to be verified without us */
        get: operations["getCaseProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proof of the cases behind a seller’s signed link */
        get: operations["getNoticeProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your webhook endpoints */
        get: operations["listWebhooks"];
        put?: never;
        /** Have events of your cases sent to an https address of yours (Standard Webhooks) */
        post: operations["addWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an endpoint, its secrets and what is known of its deliveries */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send nothing for now; what happens meanwhile is not sent later */
        post: operations["pauseWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again, after a pause or after it was disabled */
        post: operations["resumeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The secrets that deliveries are signed with now */
        post: operations["readWebhookSecrets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; the old one is signed with, too, for as long as you say */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test event */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to an endpoint in the last thirty days, and what it answered */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/deliveries/{message}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one event again, under the same id */
        post: operations["resendWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/security-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign-ins, failures, new accounts, downloads, refusals and limits hit, the latest first; for administrators and auditors */
        get: operations["listSecurityEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The latest letters that a programme without a mail server keeps, for its administrators to pass on */
        post: operations["readKeptMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The marketplaces of the programme */
        get: operations["listMarketplaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/pulls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the listings of each marketplace have come in, and what failed */
        get: operations["listPulls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplaces/{marketplace}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A marketplace’s webhook (Standard Webhooks signature) */
        post: operations["receiveEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/marketplaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every marketplace, how it is connected and whether it answers */
        get: operations["listMarketplaceStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/marketplaces/{marketplace}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A marketplace: its health, what it can do and does not show, and how administrators connected it */
        get: operations["getMarketplace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/connection-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has to be entered to add a marketplace, for each kind of connector */
        get: operations["getConnectionForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/connections/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Test a connection with questions alone, before it is proposed; nothing of it is kept. For administrators */
        post: operations["testConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose to add a marketplace, or to connect one otherwise that was added before, with the reasons. It is tested first. For administrators */
        post: operations["proposeConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/connections/{connection}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a proposed connection into force, with the reasons. It is tested again first. For an administrator who did not propose it */
        post: operations["confirmConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/connections/{connection}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop a proposed connection, with the reasons; its secrets are deleted. For administrators */
        post: operations["dropConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/consumer-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What marketplaces are asked to do for those who bought illegal goods, and what they answered */
        get: operations["listConsumerTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/consumer-tasks/{task}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter what a marketplace answered by other ways than an event of its own */
        post: operations["answerConsumerTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices, declarations, outcomes and sanctions that a law has published, the newest first; without the names of people or parties */
        get: operations["listPublications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/settlement-bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certified bodies that settle disputes out of court */
        get: operations["listSettlementBodies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disputes about a case before certified bodies, as far as the reader may know of them */
        get: operations["listDisputes"];
        put?: never;
        /** Record that a dispute about a case went to a certified body */
        post: operations["recordDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case}/disputes/{dispute}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The body’s decision: its cleaned copy, one page’s picture, or for the desk the original */
        get: operations["downloadDisputeDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{link}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The seller’s disputes before certified bodies about the cases of a notice */
        get: operations["listDisputesAsSeller"];
        put?: never;
        /** Record that a dispute about a case of the notice went to a certified body */
        post: operations["recordDisputeAsSeller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/dispute-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a body’s decision: PDF, JPEG, PNG or WebP, at most 10 MiB */
        post: operations["uploadDisputeDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/cases/{case}/disputes/{dispute}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter how a dispute ended; one that is adopted for the seller undoes the case as a court’s word does */
        post: operations["decideDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/transparency-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements of reasons for the DSA Transparency Database: what was taken, what was not and why */
        get: operations["listTransparencyStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/transparency-retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a statement again that was not taken; it is made anew and checked first */
        post: operations["retryTransparencyStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The demonstration’s people, goods and clock; 404 elsewhere */
        get: operations["demoState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in as one of the demonstration’s people */
        post: operations["demoSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the demonstration’s clock forward */
        post: operations["demoClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/comeback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The banned operator registers again on the marketplace, under the same declared identity */
        post: operations["demoComeback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the demonstration back to its first start; its state names another run when it is ready */
        post: operations["demoPutBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The local inbox: mail that the demonstration would have sent */
        get: operations["demoMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AlikeView: {
            in: ("listing" | "picture" | "title" | "price" | "seller")[];
            removedAt: components["schemas"]["Instant"];
        };
        AlikeViewInput: {
            in: ("listing" | "picture" | "title" | "price" | "seller")[];
            removedAt: components["schemas"]["InstantInput"];
        };
        AllShadowNumbers: {
            items: components["schemas"]["ShadowNumbers"][];
        };
        AllShadowNumbersInput: {
            items: components["schemas"]["ShadowNumbersInput"][];
        };
        AnswerDraftKept: {
            version: number;
            keptAt: components["schemas"]["Instant"];
        };
        AnswerDraftKeptInput: {
            version: number;
            keptAt: components["schemas"]["InstantInput"];
        };
        AnswerDraftRequest: {
            /** @enum {string} */
            kind?: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
            /** @default [] */
            exhibits: {
                id: string;
                item: string;
            }[];
            /** @default [] */
            identifiers: {
                item: string;
                text: string;
            }[];
            statement?: string;
            supplier?: string;
            /** @default [] */
            except: string[];
            over: number;
        };
        AnswerDraftRequestInput: {
            /** @enum {string} */
            kind?: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
            /** @default [] */
            exhibits: {
                id: string;
                item: string;
            }[];
            /** @default [] */
            identifiers: {
                item: string;
                text: string;
            }[];
            statement?: string;
            supplier?: string;
            /** @default [] */
            except: string[];
            over: number;
        };
        AnswerView: {
            /** @enum {string} */
            kind: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
            receivedAt: components["schemas"]["Instant"];
            statement?: string;
            supplier?: string;
            identifiers: {
                item: string;
                text: string;
            }[];
            exhibits: {
                id: string;
                name: string;
                mime: string;
                size: number;
                pages: number;
                sha256: string;
                codes?: {
                    /** @enum {string} */
                    kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                    text: string;
                }[];
                item: string;
            }[];
        };
        AnswerViewInput: {
            /** @enum {string} */
            kind: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
            receivedAt: components["schemas"]["InstantInput"];
            statement?: string;
            supplier?: string;
            identifiers: {
                item: string;
                text: string;
            }[];
            exhibits: {
                id: string;
                name: string;
                mime: string;
                size: number;
                pages: number;
                sha256: string;
                codes?: {
                    /** @enum {string} */
                    kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                    text: string;
                }[];
                item: string;
            }[];
        };
        ApiKey: {
            id: string;
            name: string;
            owner: {
                id: string;
                name: string;
            };
            scopes: ("read" | "file" | "answer" | "rights" | "operate")[];
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
            hint: string;
            madeAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            endedAt?: components["schemas"]["Instant"];
            lastUsedAt?: components["schemas"]["Instant"];
            requests: number;
            refused: number;
            former?: {
                hint: string;
                endsAt: components["schemas"]["Instant"];
            };
        };
        ApiKeyInput: {
            id: string;
            name: string;
            owner: {
                id: string;
                name: string;
            };
            scopes: ("read" | "file" | "answer" | "rights" | "operate")[];
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
            hint: string;
            madeAt: components["schemas"]["InstantInput"];
            expiresAt: components["schemas"]["InstantInput"];
            endedAt?: components["schemas"]["InstantInput"];
            lastUsedAt?: components["schemas"]["InstantInput"];
            requests: number;
            refused: number;
            former?: {
                hint: string;
                endsAt: components["schemas"]["InstantInput"];
            };
        };
        ApiKeySecret: {
            key: components["schemas"]["ApiKey"];
            secret: string;
        };
        ApiKeySecretInput: {
            key: components["schemas"]["ApiKeyInput"];
            secret: string;
        };
        ApiKeys: {
            items: components["schemas"]["ApiKey"][];
            next?: string;
            scopes: ("read" | "file" | "answer" | "rights" | "operate")[];
            longestDays: number;
        };
        ApiKeysInput: {
            items: components["schemas"]["ApiKeyInput"][];
            next?: string;
            scopes: ("read" | "file" | "answer" | "rights" | "operate")[];
            longestDays: number;
        };
        ApiRequest: {
            number: number;
            at: components["schemas"]["Instant"];
            method: string;
            route: string;
            status: number;
            address: string;
        };
        ApiRequestInput: {
            number: number;
            at: components["schemas"]["InstantInput"];
            method: string;
            route: string;
            status: number;
            address: string;
        };
        AppealDecision: {
            /** @enum {string} */
            outcome: "confirmed" | "reversed";
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        };
        AppealDecisionInput: {
            /** @enum {string} */
            outcome: "confirmed" | "reversed";
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        };
        AppealRequest: {
            grounds: string;
        };
        AppealRequestInput: {
            grounds: string;
        };
        Audit: {
            id: string;
            drawnAt: components["schemas"]["Instant"];
            due: components["schemas"]["Instant"];
            /** @enum {string} */
            state: "to-read" | "read" | "over";
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            chips: ("never-made" | "impossible-price" | "not-our-seller" | "our-photo" | "test-bought")[];
            right: {
                /** @enum {string} */
                type?: "trademark" | "copyright" | "design" | "patent";
                office: string;
                number: string;
                mark?: string;
                classes: number[];
                territories: string[];
            };
            listing: {
                seenAt: components["schemas"]["Instant"];
                title?: string;
                description?: string;
                image?: string;
                price?: {
                    amount: string;
                    currency: string;
                };
                sold?: number;
                shipsTo: string[];
            };
        };
        AuditInput: {
            id: string;
            drawnAt: components["schemas"]["InstantInput"];
            due: components["schemas"]["InstantInput"];
            /** @enum {string} */
            state: "to-read" | "read" | "over";
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            chips: ("never-made" | "impossible-price" | "not-our-seller" | "our-photo" | "test-bought")[];
            right: {
                /** @enum {string} */
                type?: "trademark" | "copyright" | "design" | "patent";
                office: string;
                number: string;
                mark?: string;
                classes: number[];
                territories: string[];
            };
            listing: {
                seenAt: components["schemas"]["InstantInput"];
                title?: string;
                description?: string;
                image?: string;
                price?: {
                    amount: string;
                    currency: string;
                };
                sold?: number;
                shipsTo: string[];
            };
        };
        AuditReading: {
            /** @enum {string} */
            finding: "right" | "wrong" | "unclear";
            reasons: string;
        };
        AuditReadingInput: {
            /** @enum {string} */
            finding: "right" | "wrong" | "unclear";
            reasons: string;
        };
        BanDecision: {
            approve: boolean;
            reasons: string;
        };
        BanDecisionInput: {
            approve: boolean;
            reasons: string;
        };
        BankedPicture: {
            id: string;
            brand: string;
            /** @enum {string} */
            kind: "photo" | "logo";
            /** @enum {string} */
            state: "waits" | "compared" | "refused";
            why?: string;
            name?: string;
            from?: {
                marketplace: string;
                seller: string;
                listing?: string;
                address?: string;
            };
            since: components["schemas"]["Instant"];
        };
        BankedPictureInput: {
            id: string;
            brand: string;
            /** @enum {string} */
            kind: "photo" | "logo";
            /** @enum {string} */
            state: "waits" | "compared" | "refused";
            why?: string;
            name?: string;
            from?: {
                marketplace: string;
                seller: string;
                listing?: string;
                address?: string;
            };
            since: components["schemas"]["InstantInput"];
        };
        BrandInput: {
            name: string;
            marks: {
                text: string;
                /** @default false */
                weak: boolean;
            }[];
            /** @default [] */
            classes: number[];
            /** @default [] */
            territories: string[];
            /** @default [] */
            prices: {
                category: string;
                currency: string;
                typical: string;
                low?: string;
                /** @enum {string} */
                condition?: "new" | "used";
            }[];
            /** @default [] */
            authorised: {
                marketplace: string;
                seller: string;
            }[];
            /** @default [] */
            photos: string[];
        };
        BrandInputInput: {
            name: string;
            marks: {
                text: string;
                /** @default false */
                weak: boolean;
            }[];
            /** @default [] */
            classes: number[];
            /** @default [] */
            territories: string[];
            /** @default [] */
            prices: {
                category: string;
                currency: string;
                typical: string;
                low?: string;
                /** @enum {string} */
                condition?: "new" | "used";
            }[];
            /** @default [] */
            authorised: {
                marketplace: string;
                seller: string;
            }[];
            /** @default [] */
            photos: string[];
        };
        BrandView: {
            id: string;
            name: string;
            owner?: string;
            marks: {
                text: string;
                /** @default false */
                weak: boolean;
            }[];
            /** @default [] */
            classes: number[];
            /** @default [] */
            territories: string[];
            /** @default [] */
            prices: {
                category: string;
                currency: string;
                typical: string;
                low?: string;
                /** @enum {string} */
                condition?: "new" | "used";
            }[];
            /** @default [] */
            authorised: {
                marketplace: string;
                seller: string;
            }[];
            /** @default [] */
            photos: string[];
            logos?: string[];
            participant: string;
        };
        BrandViewInput: {
            id: string;
            name: string;
            owner?: string;
            marks: {
                text: string;
                /** @default false */
                weak: boolean;
            }[];
            /** @default [] */
            classes: number[];
            /** @default [] */
            territories: string[];
            /** @default [] */
            prices: {
                category: string;
                currency: string;
                typical: string;
                low?: string;
                /** @enum {string} */
                condition?: "new" | "used";
            }[];
            /** @default [] */
            authorised: {
                marketplace: string;
                seller: string;
            }[];
            /** @default [] */
            photos: string[];
            logos?: string[];
            participant: string;
        };
        BundleView: {
            bundle: string;
            cases: components["schemas"]["CaseSummary"][];
        };
        BundleViewInput: {
            bundle: string;
            cases: components["schemas"]["CaseSummaryInput"][];
        };
        CaseActed: {
            cases: {
                case: string;
                status: string;
            }[];
            /** @default [] */
            waiting: {
                case: string;
                status: string;
                held: string;
            }[];
        };
        CaseActedInput: {
            cases: {
                case: string;
                status: string;
            }[];
            /** @default [] */
            waiting: {
                case: string;
                status: string;
                held: string;
            }[];
        };
        CaseCounts: {
            lists: {
                /** @enum {string} */
                list: "open" | "mine" | "ending" | "settled" | "all";
                count: number;
            }[];
            statuses: {
                status: string;
                count: number;
            }[];
            lanes: {
                /** @enum {string} */
                lane: "expedited" | "review" | "suspended";
                count: number;
            }[];
            marketplaces: {
                marketplace: string;
                count: number;
            }[];
            reasons: {
                /** @enum {string} */
                reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                count: number;
            }[];
        };
        CaseCountsInput: {
            lists: {
                /** @enum {string} */
                list: "open" | "mine" | "ending" | "settled" | "all";
                count: number;
            }[];
            statuses: {
                status: string;
                count: number;
            }[];
            lanes: {
                /** @enum {string} */
                lane: "expedited" | "review" | "suspended";
                count: number;
            }[];
            marketplaces: {
                marketplace: string;
                count: number;
            }[];
            reasons: {
                /** @enum {string} */
                reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                count: number;
            }[];
        };
        CaseDetail: {
            id: string;
            bundle: string;
            filing?: string;
            status: string;
            decision?: string;
            /** @enum {string} */
            lane?: "expedited" | "review" | "suspended";
            target: {
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            };
            title?: string;
            image?: string;
            price?: {
                amount: string;
                currency: string;
            };
            variant?: {
                id: string;
                title?: string;
                price?: {
                    amount: string;
                    currency: string;
                };
            };
            seller: {
                key: string;
                name?: string;
            };
            right: {
                id: string;
                mark?: string;
                office: string;
                number: string;
            };
            holderName: string;
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            grade?: "suspected" | "likely" | "admitted" | "confirmed";
            filedAt: components["schemas"]["Instant"];
            clocks: components["schemas"]["Clock"][];
            held?: string;
            removalHeld?: components["schemas"]["RemovalHeld"];
            erasedAt?: components["schemas"]["Instant"];
            refused: components["schemas"]["Shortfall"][];
            chips: ("never-made" | "impossible-price" | "not-our-seller" | "our-photo" | "test-bought")[];
            laneReasons: string[];
            review: components["schemas"]["ReviewReason"][];
            terms?: components["schemas"]["FiledTerms"][];
            /** @constant */
            needsProceedings?: true;
            /** @enum {string} */
            measure?: "hide" | "remove" | "hold-funds" | "close-storefront" | "ban";
            /** @enum {string} */
            priorRisk?: "first" | "repeated" | "grave";
            /** @constant */
            wholeListing?: true;
            /** @enum {string} */
            funds?: "hold" | "not-here";
            proceeds?: components["schemas"]["ProceedsView"];
            backSince?: components["schemas"]["Instant"];
            packet?: {
                at: components["schemas"]["Instant"];
                hash: string;
                url?: string;
                description?: string;
                sold?: number;
                shipsTo: string[];
                signals: unknown[];
            };
            evidence: components["schemas"]["EvidenceView"][];
            shop?: components["schemas"]["ShopEvidence"];
            answer?: components["schemas"]["AnswerView"];
            recorded: {
                /** @enum {string} */
                kind: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
                receivedAt: components["schemas"]["Instant"];
                statement?: string;
                supplier?: string;
                identifiers: {
                    item: string;
                    text: string;
                }[];
                exhibits: {
                    id: string;
                    name: string;
                    mime: string;
                    size: number;
                    pages: number;
                    sha256: string;
                    codes?: {
                        /** @enum {string} */
                        kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                        text: string;
                    }[];
                    item: string;
                }[];
                checklist: {
                    item: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                }[];
            }[];
            report?: components["schemas"]["ReportView"];
            goods?: {
                kind: string;
                text: {
                    en: string;
                    "zh-CN": string;
                };
                rule: {
                    en: string;
                    "zh-CN": string;
                };
            };
            reasons?: {
                en: string;
                "zh-CN": string;
            };
            complainant?: string;
            statement: components["schemas"]["StatementLine"][];
            decisionReasons: components["schemas"]["StatementLine"][];
            gaveBack: components["schemas"]["StatementLine"][];
            cost: components["schemas"]["StatementLine"][];
            appeal?: {
                /** @enum {string} */
                by: "seller" | "complainant";
                openedAt: components["schemas"]["Instant"];
                grounds?: string;
                documents?: {
                    id: string;
                    name: string;
                    mime: string;
                    size: number;
                    pages: number;
                    sha256: string;
                    codes?: {
                        /** @enum {string} */
                        kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                        text: string;
                    }[];
                    item: string;
                }[];
            };
            parent?: string;
            earlier?: string;
            alike?: components["schemas"]["AlikeView"];
            remedy?: components["schemas"]["RemedyView"];
            clearances: components["schemas"]["ClearanceView"][];
            matters: components["schemas"]["MatterView"][];
            liability?: components["schemas"]["Liability"];
            proceedingsKinds?: ("suit" | "complaint")[];
            delayDaysLeft?: number;
            timeline: components["schemas"]["TimelineEntry"][];
            written: components["schemas"]["WrittenReason"][];
            actions: ("stand-behind" | "back-with-report" | "extend" | "enter-proceedings" | "ask-delay" | "withdraw" | "appeal" | "release" | "resume" | "confirm-recall" | "decide-proceedings" | "decide-delay" | "decide-demand" | "find-malice" | "answer-statement" | "read-message" | "enter-award" | "review" | "rule" | "decide-appeal" | "hold")[];
            checklist: {
                item: string;
                text: {
                    en: string;
                    "zh-CN": string;
                };
                required: string;
            }[];
        };
        CaseDetailInput: {
            id: string;
            bundle: string;
            filing?: string;
            status: string;
            decision?: string;
            /** @enum {string} */
            lane?: "expedited" | "review" | "suspended";
            target: {
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            };
            title?: string;
            image?: string;
            price?: {
                amount: string;
                currency: string;
            };
            variant?: {
                id: string;
                title?: string;
                price?: {
                    amount: string;
                    currency: string;
                };
            };
            seller: {
                key: string;
                name?: string;
            };
            right: {
                id: string;
                mark?: string;
                office: string;
                number: string;
            };
            holderName: string;
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            grade?: "suspected" | "likely" | "admitted" | "confirmed";
            filedAt: components["schemas"]["InstantInput"];
            clocks: components["schemas"]["ClockInput"][];
            held?: string;
            removalHeld?: components["schemas"]["RemovalHeldInput"];
            erasedAt?: components["schemas"]["InstantInput"];
            refused: components["schemas"]["ShortfallInput"][];
            chips: ("never-made" | "impossible-price" | "not-our-seller" | "our-photo" | "test-bought")[];
            laneReasons: string[];
            review: components["schemas"]["ReviewReasonInput"][];
            terms?: components["schemas"]["FiledTermsInput"][];
            /** @constant */
            needsProceedings?: true;
            /** @enum {string} */
            measure?: "hide" | "remove" | "hold-funds" | "close-storefront" | "ban";
            /** @enum {string} */
            priorRisk?: "first" | "repeated" | "grave";
            /** @constant */
            wholeListing?: true;
            /** @enum {string} */
            funds?: "hold" | "not-here";
            proceeds?: components["schemas"]["ProceedsViewInput"];
            backSince?: components["schemas"]["InstantInput"];
            packet?: {
                at: components["schemas"]["InstantInput"];
                hash: string;
                url?: string;
                description?: string;
                sold?: number;
                shipsTo: string[];
                signals: unknown[];
            };
            evidence: components["schemas"]["EvidenceViewInput"][];
            shop?: components["schemas"]["ShopEvidenceInput"];
            answer?: components["schemas"]["AnswerViewInput"];
            recorded: {
                /** @enum {string} */
                kind: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
                receivedAt: components["schemas"]["InstantInput"];
                statement?: string;
                supplier?: string;
                identifiers: {
                    item: string;
                    text: string;
                }[];
                exhibits: {
                    id: string;
                    name: string;
                    mime: string;
                    size: number;
                    pages: number;
                    sha256: string;
                    codes?: {
                        /** @enum {string} */
                        kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                        text: string;
                    }[];
                    item: string;
                }[];
                checklist: {
                    item: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                }[];
            }[];
            report?: components["schemas"]["ReportViewInput"];
            goods?: {
                kind: string;
                text: {
                    en: string;
                    "zh-CN": string;
                };
                rule: {
                    en: string;
                    "zh-CN": string;
                };
            };
            reasons?: {
                en: string;
                "zh-CN": string;
            };
            complainant?: string;
            statement: components["schemas"]["StatementLineInput"][];
            decisionReasons: components["schemas"]["StatementLineInput"][];
            gaveBack: components["schemas"]["StatementLineInput"][];
            cost: components["schemas"]["StatementLineInput"][];
            appeal?: {
                /** @enum {string} */
                by: "seller" | "complainant";
                openedAt: components["schemas"]["InstantInput"];
                grounds?: string;
                documents?: {
                    id: string;
                    name: string;
                    mime: string;
                    size: number;
                    pages: number;
                    sha256: string;
                    codes?: {
                        /** @enum {string} */
                        kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                        text: string;
                    }[];
                    item: string;
                }[];
            };
            parent?: string;
            earlier?: string;
            alike?: components["schemas"]["AlikeViewInput"];
            remedy?: components["schemas"]["RemedyViewInput"];
            clearances: components["schemas"]["ClearanceViewInput"][];
            matters: components["schemas"]["MatterViewInput"][];
            liability?: components["schemas"]["LiabilityInput"];
            proceedingsKinds?: ("suit" | "complaint")[];
            delayDaysLeft?: number;
            timeline: components["schemas"]["TimelineEntryInput"][];
            written: components["schemas"]["WrittenReasonInput"][];
            actions: ("stand-behind" | "back-with-report" | "extend" | "enter-proceedings" | "ask-delay" | "withdraw" | "appeal" | "release" | "resume" | "confirm-recall" | "decide-proceedings" | "decide-delay" | "decide-demand" | "find-malice" | "answer-statement" | "read-message" | "enter-award" | "review" | "rule" | "decide-appeal" | "hold")[];
            checklist: {
                item: string;
                text: {
                    en: string;
                    "zh-CN": string;
                };
                required: string;
            }[];
        };
        CaseRow: {
            id: string;
            bundle: string;
            filing?: string;
            status: string;
            decision?: string;
            /** @enum {string} */
            lane?: "expedited" | "review" | "suspended";
            target: {
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            };
            title?: string;
            image?: string;
            price?: {
                amount: string;
                currency: string;
            };
            variant?: {
                id: string;
                title?: string;
                price?: {
                    amount: string;
                    currency: string;
                };
            };
            seller: {
                key: string;
                name?: string;
            };
            right: {
                id: string;
                mark?: string;
                office: string;
                number: string;
            };
            holderName: string;
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            grade?: "suspected" | "likely" | "admitted" | "confirmed";
            filedAt: components["schemas"]["Instant"];
            clocks: components["schemas"]["Clock"][];
            held?: string;
            removalHeld?: components["schemas"]["RemovalHeld"];
            erasedAt?: components["schemas"]["Instant"];
            refused: components["schemas"]["Shortfall"][];
            next?: components["schemas"]["Clock"];
        };
        CaseRowInput: {
            id: string;
            bundle: string;
            filing?: string;
            status: string;
            decision?: string;
            /** @enum {string} */
            lane?: "expedited" | "review" | "suspended";
            target: {
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            };
            title?: string;
            image?: string;
            price?: {
                amount: string;
                currency: string;
            };
            variant?: {
                id: string;
                title?: string;
                price?: {
                    amount: string;
                    currency: string;
                };
            };
            seller: {
                key: string;
                name?: string;
            };
            right: {
                id: string;
                mark?: string;
                office: string;
                number: string;
            };
            holderName: string;
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            grade?: "suspected" | "likely" | "admitted" | "confirmed";
            filedAt: components["schemas"]["InstantInput"];
            clocks: components["schemas"]["ClockInput"][];
            held?: string;
            removalHeld?: components["schemas"]["RemovalHeldInput"];
            erasedAt?: components["schemas"]["InstantInput"];
            refused: components["schemas"]["ShortfallInput"][];
            next?: components["schemas"]["ClockInput"];
        };
        CaseSummary: {
            id: string;
            bundle: string;
            filing?: string;
            status: string;
            decision?: string;
            /** @enum {string} */
            lane?: "expedited" | "review" | "suspended";
            target: {
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            };
            title?: string;
            image?: string;
            price?: {
                amount: string;
                currency: string;
            };
            variant?: {
                id: string;
                title?: string;
                price?: {
                    amount: string;
                    currency: string;
                };
            };
            seller: {
                key: string;
                name?: string;
            };
            right: {
                id: string;
                mark?: string;
                office: string;
                number: string;
            };
            holderName: string;
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            grade?: "suspected" | "likely" | "admitted" | "confirmed";
            filedAt: components["schemas"]["Instant"];
            clocks: components["schemas"]["Clock"][];
            held?: string;
            removalHeld?: components["schemas"]["RemovalHeld"];
            erasedAt?: components["schemas"]["Instant"];
            refused: components["schemas"]["Shortfall"][];
        };
        CaseSummaryInput: {
            id: string;
            bundle: string;
            filing?: string;
            status: string;
            decision?: string;
            /** @enum {string} */
            lane?: "expedited" | "review" | "suspended";
            target: {
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            };
            title?: string;
            image?: string;
            price?: {
                amount: string;
                currency: string;
            };
            variant?: {
                id: string;
                title?: string;
                price?: {
                    amount: string;
                    currency: string;
                };
            };
            seller: {
                key: string;
                name?: string;
            };
            right: {
                id: string;
                mark?: string;
                office: string;
                number: string;
            };
            holderName: string;
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            grade?: "suspected" | "likely" | "admitted" | "confirmed";
            filedAt: components["schemas"]["InstantInput"];
            clocks: components["schemas"]["ClockInput"][];
            held?: string;
            removalHeld?: components["schemas"]["RemovalHeldInput"];
            erasedAt?: components["schemas"]["InstantInput"];
            refused: components["schemas"]["ShortfallInput"][];
        };
        ChangedSavedView: {
            name: string;
            shared: boolean;
        };
        ChangedSavedViewInput: {
            name: string;
            shared: boolean;
        };
        Changes: {
            since: components["schemas"]["Instant"];
            items: {
                /** @enum {string} */
                type: "removal-confirmed" | "removal-unconfirmed" | "answer-received" | "complaint-refused" | "review-refused" | "case-upheld" | "case-overturned" | "case-withdrawn" | "case-discontinued" | "case-unanswered" | "case-restored" | "case-held" | "case-released" | "appeal-opened" | "appeal-dismissed" | "appeal-allowed";
                cases: number;
                at: components["schemas"]["Instant"];
                latest: {
                    id: string;
                    title?: string;
                };
            }[];
        };
        ChangesInput: {
            since: components["schemas"]["InstantInput"];
            items: {
                /** @enum {string} */
                type: "removal-confirmed" | "removal-unconfirmed" | "answer-received" | "complaint-refused" | "review-refused" | "case-upheld" | "case-overturned" | "case-withdrawn" | "case-discontinued" | "case-unanswered" | "case-restored" | "case-held" | "case-released" | "appeal-opened" | "appeal-dismissed" | "appeal-allowed";
                cases: number;
                at: components["schemas"]["InstantInput"];
                latest: {
                    id: string;
                    title?: string;
                };
            }[];
        };
        ClearanceDecision: {
            /** @constant */
            decision: "confirm";
            until?: components["schemas"]["Instant"];
            /** @enum {string} */
            ground?: "documents-in-order" | "holder-told-us" | "proved-in-a-case";
            words?: string;
        } | {
            /** @constant */
            decision: "decline";
            /** @enum {string} */
            reason: "not-our-document" | "not-authorised" | "names-another-seller" | "goods-not-covered" | "no-longer-valid" | "unreadable";
            words?: string;
        };
        ClearanceDecisionInput: {
            /** @constant */
            decision: "confirm";
            until?: components["schemas"]["InstantInput"];
            /** @enum {string} */
            ground?: "documents-in-order" | "holder-told-us" | "proved-in-a-case";
            words?: string;
        } | {
            /** @constant */
            decision: "decline";
            /** @enum {string} */
            reason: "not-our-document" | "not-authorised" | "names-another-seller" | "goods-not-covered" | "no-longer-valid" | "unreadable";
            words?: string;
        };
        ClearanceDeposit: {
            holder: string;
            rights?: string[];
            listings?: string[];
            goods?: string;
            documents: {
                id: string;
                item: string;
            }[];
            until: components["schemas"]["Instant"];
            declaration: boolean;
        };
        ClearanceDepositInput: {
            holder: string;
            rights?: string[];
            listings?: string[];
            goods?: string;
            documents: {
                id: string;
                item: string;
            }[];
            until: components["schemas"]["InstantInput"];
            declaration: boolean;
        };
        ClearanceEnding: {
            /** @enum {string} */
            reason: "authorisation-ended" | "other-goods-sold" | "document-false" | "given-by-mistake";
            words?: string;
        };
        ClearanceEndingInput: {
            /** @enum {string} */
            reason: "authorisation-ended" | "other-goods-sold" | "document-false" | "given-by-mistake";
            words?: string;
        };
        ClearanceGrant: {
            marketplace: string;
            seller: string;
            holder?: string;
            rights?: string[];
            listings?: string[];
            until: components["schemas"]["Instant"];
            /** @enum {string} */
            ground?: "documents-in-order" | "holder-told-us" | "proved-in-a-case";
            words?: string;
        };
        ClearanceGrantInput: {
            marketplace: string;
            seller: string;
            holder?: string;
            rights?: string[];
            listings?: string[];
            until: components["schemas"]["InstantInput"];
            /** @enum {string} */
            ground?: "documents-in-order" | "holder-told-us" | "proved-in-a-case";
            words?: string;
        };
        ClearanceInvitation: {
            marketplace: string;
            seller: string;
            holder?: string;
        };
        ClearanceInvitationInput: {
            marketplace: string;
            seller: string;
            holder?: string;
        };
        ClearanceView: {
            id: string;
            /** @enum {string} */
            status: "invited" | "asked" | "with-desk" | "confirmed" | "declined" | "ended" | "expired";
            seller: {
                key: string;
                name?: string;
            };
            holder: string;
            holderName: string;
            rights?: {
                id: string;
                mark?: string;
                office: string;
                number: string;
            }[];
            listings?: string[];
            goods?: string;
            documents: {
                id: string;
                name: string;
                mime: string;
                size: number;
                pages: number;
                sha256: string;
                codes?: {
                    /** @enum {string} */
                    kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                    text: string;
                }[];
                item: string;
            }[];
            until: components["schemas"]["Instant"];
            at?: components["schemas"]["Instant"];
            answerUntil?: components["schemas"]["Instant"];
            /** @enum {string} */
            by?: "holder" | "desk" | "programme";
            reason?: ("not-our-document" | "not-authorised" | "names-another-seller" | "goods-not-covered" | "no-longer-valid" | "unreadable") | ("documents-in-order" | "holder-told-us" | "proved-in-a-case") | ("authorisation-ended" | "other-goods-sold" | "document-false" | "given-by-mistake");
            words?: string;
            actions: ("confirm" | "decline" | "end")[];
        };
        ClearanceViewInput: {
            id: string;
            /** @enum {string} */
            status: "invited" | "asked" | "with-desk" | "confirmed" | "declined" | "ended" | "expired";
            seller: {
                key: string;
                name?: string;
            };
            holder: string;
            holderName: string;
            rights?: {
                id: string;
                mark?: string;
                office: string;
                number: string;
            }[];
            listings?: string[];
            goods?: string;
            documents: {
                id: string;
                name: string;
                mime: string;
                size: number;
                pages: number;
                sha256: string;
                codes?: {
                    /** @enum {string} */
                    kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                    text: string;
                }[];
                item: string;
            }[];
            until: components["schemas"]["InstantInput"];
            at?: components["schemas"]["InstantInput"];
            answerUntil?: components["schemas"]["InstantInput"];
            /** @enum {string} */
            by?: "holder" | "desk" | "programme";
            reason?: ("not-our-document" | "not-authorised" | "names-another-seller" | "goods-not-covered" | "no-longer-valid" | "unreadable") | ("documents-in-order" | "holder-told-us" | "proved-in-a-case") | ("authorisation-ended" | "other-goods-sold" | "document-false" | "given-by-mistake");
            words?: string;
            actions: ("confirm" | "decline" | "end")[];
        };
        Client: {
            id: string;
            name: string;
            rights: number;
            until: components["schemas"]["Instant"];
        };
        ClientInput: {
            id: string;
            name: string;
            rights: number;
            until: components["schemas"]["InstantInput"];
        };
        Clock: {
            clock: string;
            due: components["schemas"]["Instant"];
            /** @enum {string} */
            whose: "seller" | "complainant" | "desk" | "programme";
        };
        ClockInput: {
            clock: string;
            due: components["schemas"]["InstantInput"];
            /** @enum {string} */
            whose: "seller" | "complainant" | "desk" | "programme";
        };
        ComplaintCheckRequest: {
            right: string;
            reason: ("counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent") | ("price-maintenance" | "selective-distribution" | "contract" | "warranty");
            targets: ({
                url: string;
            } | ({
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            }))[];
            /** @default [] */
            chips: ("never-made" | "impossible-price" | "not-our-seller" | "our-photo" | "test-bought")[];
            evidence?: {
                id: string;
                /** @enum {string} */
                kind: "test-purchase" | "comparison" | "examination-report" | "official-decision" | "other-evidence";
            }[];
            declaration: boolean;
            seenMs?: number[];
            filing?: string;
            pack?: string;
            counted?: components["schemas"]["CountedByCheck"];
        };
        ComplaintCheckRequestInput: {
            right: string;
            reason: ("counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent") | ("price-maintenance" | "selective-distribution" | "contract" | "warranty");
            targets: ({
                url: string;
            } | ({
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            }))[];
            /** @default [] */
            chips: ("never-made" | "impossible-price" | "not-our-seller" | "our-photo" | "test-bought")[];
            evidence?: {
                id: string;
                /** @enum {string} */
                kind: "test-purchase" | "comparison" | "examination-report" | "official-decision" | "other-evidence";
            }[];
            declaration: boolean;
            seenMs?: number[];
            filing?: string;
            pack?: string;
            counted?: components["schemas"]["CountedByCheckInput"];
        };
        ComplaintCheckResponse: {
            pack: string;
            counted?: components["schemas"]["CountedByCheck"];
            results: {
                target?: {
                    /** @constant */
                    kind: "listing";
                    marketplace: string;
                    id: string;
                    variant?: string;
                } | {
                    /** @constant */
                    kind: "storefront";
                    marketplace: string;
                    id: string;
                };
                given: string;
                accepted: boolean;
                /** @constant */
                shadow?: true;
                /** @enum {string} */
                lane?: "expedited" | "review" | "suspended";
                refused: components["schemas"]["Shortfall"][];
                review: components["schemas"]["ReviewReason"][];
                warnings: components["schemas"]["FilingWarning"][];
            }[];
        };
        ComplaintCheckResponseInput: {
            pack: string;
            counted?: components["schemas"]["CountedByCheckInput"];
            results: {
                target?: {
                    /** @constant */
                    kind: "listing";
                    marketplace: string;
                    id: string;
                    variant?: string;
                } | {
                    /** @constant */
                    kind: "storefront";
                    marketplace: string;
                    id: string;
                };
                given: string;
                accepted: boolean;
                /** @constant */
                shadow?: true;
                /** @enum {string} */
                lane?: "expedited" | "review" | "suspended";
                refused: components["schemas"]["ShortfallInput"][];
                review: components["schemas"]["ReviewReasonInput"][];
                warnings: components["schemas"]["FilingWarningInput"][];
            }[];
        };
        ComplaintRequest: {
            right: string;
            reason: ("counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent") | ("price-maintenance" | "selective-distribution" | "contract" | "warranty");
            targets: ({
                url: string;
            } | ({
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            }))[];
            /** @default [] */
            chips: ("never-made" | "impossible-price" | "not-our-seller" | "our-photo" | "test-bought")[];
            evidence?: {
                id: string;
                /** @enum {string} */
                kind: "test-purchase" | "comparison" | "examination-report" | "official-decision" | "other-evidence";
            }[];
            declaration: boolean;
            seenMs?: number[];
            filing?: string;
        };
        ComplaintRequestInput: {
            right: string;
            reason: ("counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent") | ("price-maintenance" | "selective-distribution" | "contract" | "warranty");
            targets: ({
                url: string;
            } | ({
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            }))[];
            /** @default [] */
            chips: ("never-made" | "impossible-price" | "not-our-seller" | "our-photo" | "test-bought")[];
            evidence?: {
                id: string;
                /** @enum {string} */
                kind: "test-purchase" | "comparison" | "examination-report" | "official-decision" | "other-evidence";
            }[];
            declaration: boolean;
            seenMs?: number[];
            filing?: string;
        };
        ComplaintResponse: {
            filing: string;
            bundles: {
                bundle: string;
                seller: string;
                cases: components["schemas"]["FiledCase"][];
            }[];
            shadow: components["schemas"]["FiledInShadow"][];
            unreadable: {
                given: string;
                code: string;
                message: string;
            }[];
        };
        ComplaintResponseInput: {
            filing: string;
            bundles: {
                bundle: string;
                seller: string;
                cases: components["schemas"]["FiledCaseInput"][];
            }[];
            shadow: components["schemas"]["FiledInShadowInput"][];
            unreadable: {
                given: string;
                code: string;
                message: string;
            }[];
        };
        ConnectionCheck: {
            says: {
                en: string;
                "zh-CN": string;
            };
            /** @enum {string} */
            outcome: "passed" | "failed" | "not-run";
            why?: {
                en: string;
                "zh-CN": string;
            };
            detail?: string;
        };
        ConnectionCheckInput: {
            says: {
                en: string;
                "zh-CN": string;
            };
            /** @enum {string} */
            outcome: "passed" | "failed" | "not-run";
            why?: {
                en: string;
                "zh-CN": string;
            };
            detail?: string;
        };
        ConnectionForm: {
            common: components["schemas"]["ConnectionSetting"][];
            kinds: {
                kind: string;
                says: {
                    en: string;
                    "zh-CN": string;
                };
                settings: components["schemas"]["ConnectionSetting"][];
            }[];
        };
        ConnectionFormInput: {
            common: components["schemas"]["ConnectionSettingInput"][];
            kinds: {
                kind: string;
                says: {
                    en: string;
                    "zh-CN": string;
                };
                settings: components["schemas"]["ConnectionSettingInput"][];
            }[];
        };
        ConnectionProposal: {
            connector: string;
            settings: {
                [key: string]: string;
            };
            /** @default {} */
            secrets: {
                [key: string]: string;
            };
            reasons: string;
        };
        ConnectionProposalInput: {
            connector: string;
            settings: {
                [key: string]: string;
            };
            /** @default {} */
            secrets: {
                [key: string]: string;
            };
            reasons: string;
        };
        ConnectionReasons: {
            reasons: string;
        };
        ConnectionReasonsInput: {
            reasons: string;
        };
        ConnectionRequest: {
            connector: string;
            settings: {
                [key: string]: string;
            };
            /** @default {} */
            secrets: {
                [key: string]: string;
            };
        };
        ConnectionRequestInput: {
            connector: string;
            settings: {
                [key: string]: string;
            };
            /** @default {} */
            secrets: {
                [key: string]: string;
            };
        };
        ConnectionSetting: {
            name: string;
            /** @enum {string} */
            kind: "address" | "text" | "secret" | "number" | "choice";
            label: {
                en: string;
                "zh-CN": string;
            };
            help?: {
                en: string;
                "zh-CN": string;
            };
            required: boolean;
            usual?: string;
            most?: number;
            least?: number;
            lines?: number;
            choices?: {
                value: string;
                says: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
        };
        ConnectionSettingInput: {
            name: string;
            /** @enum {string} */
            kind: "address" | "text" | "secret" | "number" | "choice";
            label: {
                en: string;
                "zh-CN": string;
            };
            help?: {
                en: string;
                "zh-CN": string;
            };
            required: boolean;
            usual?: string;
            most?: number;
            least?: number;
            lines?: number;
            choices?: {
                value: string;
                says: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
        };
        ConnectionTested: {
            passed: boolean;
            checks: components["schemas"]["ConnectionCheck"][];
        };
        ConnectionTestedInput: {
            passed: boolean;
            checks: components["schemas"]["ConnectionCheckInput"][];
        };
        ConsumerTask: {
            id: string;
            case: string;
            marketplace: string;
            target: string;
            title?: string;
            law: string;
            says: {
                en: string;
                "zh-CN": string;
            };
            source: {
                en: string;
                "zh-CN": string;
            };
            awareAt: components["schemas"]["Instant"];
            since: string;
            counted: {
                en: string;
                "zh-CN": string;
            };
            tell: {
                illegality: {
                    en: string;
                    "zh-CN": string;
                };
                trader: {
                    en: string;
                    "zh-CN": string;
                };
                redress: {
                    en: string;
                    "zh-CN": string;
                };
            };
            /** @enum {string} */
            state: "open" | "answered" | "withdrawn";
            due: components["schemas"]["Instant"];
            /** @enum {string} */
            handed: "on-its-way" | "with-marketplace" | "by-hand" | "refused";
            handedAt?: components["schemas"]["Instant"];
            reference?: string;
            refused?: string;
            answer?: {
                said: {
                    /** @constant */
                    answer: "informed";
                    consumers: number;
                } | {
                    /** @constant */
                    answer: "published";
                    /** Format: uri */
                    where: string;
                } | {
                    /** @constant */
                    answer: "none-bought";
                } | {
                    /** @constant */
                    answer: "not-bound";
                };
                /** @enum {string} */
                by: "marketplace" | "desk";
                at: components["schemas"]["Instant"];
                owed: {
                    duty: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                }[];
            };
            withdrawnAt?: components["schemas"]["Instant"];
        };
        ConsumerTaskAnswer: {
            said: {
                /** @constant */
                answer: "informed";
                consumers: number;
            } | {
                /** @constant */
                answer: "published";
                /** Format: uri */
                where: string;
            } | {
                /** @constant */
                answer: "none-bought";
            } | {
                /** @constant */
                answer: "not-bound";
            };
        };
        ConsumerTaskAnswerInput: {
            said: {
                /** @constant */
                answer: "informed";
                consumers: number;
            } | {
                /** @constant */
                answer: "published";
                /** Format: uri */
                where: string;
            } | {
                /** @constant */
                answer: "none-bought";
            } | {
                /** @constant */
                answer: "not-bound";
            };
        };
        ConsumerTaskInput: {
            id: string;
            case: string;
            marketplace: string;
            target: string;
            title?: string;
            law: string;
            says: {
                en: string;
                "zh-CN": string;
            };
            source: {
                en: string;
                "zh-CN": string;
            };
            awareAt: components["schemas"]["InstantInput"];
            since: string;
            counted: {
                en: string;
                "zh-CN": string;
            };
            tell: {
                illegality: {
                    en: string;
                    "zh-CN": string;
                };
                trader: {
                    en: string;
                    "zh-CN": string;
                };
                redress: {
                    en: string;
                    "zh-CN": string;
                };
            };
            /** @enum {string} */
            state: "open" | "answered" | "withdrawn";
            due: components["schemas"]["InstantInput"];
            /** @enum {string} */
            handed: "on-its-way" | "with-marketplace" | "by-hand" | "refused";
            handedAt?: components["schemas"]["InstantInput"];
            reference?: string;
            refused?: string;
            answer?: {
                said: {
                    /** @constant */
                    answer: "informed";
                    consumers: number;
                } | {
                    /** @constant */
                    answer: "published";
                    /** Format: uri */
                    where: string;
                } | {
                    /** @constant */
                    answer: "none-bought";
                } | {
                    /** @constant */
                    answer: "not-bound";
                };
                /** @enum {string} */
                by: "marketplace" | "desk";
                at: components["schemas"]["InstantInput"];
                owed: {
                    duty: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                }[];
            };
            withdrawnAt?: components["schemas"]["InstantInput"];
        };
        ContestRequest: {
            grounds: string;
        };
        ContestRequestInput: {
            grounds: string;
        };
        Contested: {
            /** @constant */
            contested: true;
        };
        ContestedInput: {
            /** @constant */
            contested: true;
        };
        CountedByCheck: {
            /** Format: date */
            day: string;
            filings: number;
            onTrust: number;
        };
        CountedByCheckInput: {
            /** Format: date */
            day: string;
            filings: number;
            onTrust: number;
        };
        CounterNoticeRequest: {
            /** @enum {string} */
            kind: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
            /** @default [] */
            exhibits: {
                id: string;
                item: string;
            }[];
            /** @default [] */
            identifiers: {
                item: string;
                text: string;
            }[];
            statement?: string;
            supplier?: string;
            /** @default [] */
            except: string[];
            declaration: boolean;
        };
        CounterNoticeRequestInput: {
            /** @enum {string} */
            kind: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
            /** @default [] */
            exhibits: {
                id: string;
                item: string;
            }[];
            /** @default [] */
            identifiers: {
                item: string;
                text: string;
            }[];
            statement?: string;
            supplier?: string;
            /** @default [] */
            except: string[];
            declaration: boolean;
        };
        CounterNoticeTaken: {
            cases: {
                case: string;
                status: string;
            }[];
            /** @default [] */
            waiting: {
                case: string;
                status: string;
                held: string;
            }[];
            recorded: {
                case: string;
                redress: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
        };
        CounterNoticeTakenInput: {
            cases: {
                case: string;
                status: string;
            }[];
            /** @default [] */
            waiting: {
                case: string;
                status: string;
                held: string;
            }[];
            recorded: {
                case: string;
                redress: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
        };
        DaysInFigures: {
            filed: number;
            answered: number;
            gone: number;
            medianMs?: number;
            ninetyMs?: number;
            upheld: number;
            overturned: number;
            withdrawn: number;
            returned: {
                of: number;
                back: number;
            };
            costPerCase?: {
                amount: string;
                currency: string;
            };
        };
        DaysInFiguresInput: {
            filed: number;
            answered: number;
            gone: number;
            medianMs?: number;
            ninetyMs?: number;
            upheld: number;
            overturned: number;
            withdrawn: number;
            returned: {
                of: number;
                back: number;
            };
            costPerCase?: {
                amount: string;
                currency: string;
            };
        };
        Definition: {
            /** @enum {string} */
            code: "wrong" | "wrong-share" | "error" | "audited" | "restore-time" | "filed" | "without-listing" | "refused" | "removed" | "removal-time" | "card-time" | "contested" | "restored" | "relisted" | "unanswered" | "storefronts-closed" | "storefronts-banned" | "participants" | "decisions" | "waiting" | "erroneous-notice" | "malicious-notice";
            name: {
                en: string;
                "zh-CN": string;
            };
            counted: {
                en: string;
                "zh-CN": string;
            };
        };
        DefinitionInput: {
            /** @enum {string} */
            code: "wrong" | "wrong-share" | "error" | "audited" | "restore-time" | "filed" | "without-listing" | "refused" | "removed" | "removal-time" | "card-time" | "contested" | "restored" | "relisted" | "unanswered" | "storefronts-closed" | "storefronts-banned" | "participants" | "decisions" | "waiting" | "erroneous-notice" | "malicious-notice";
            name: {
                en: string;
                "zh-CN": string;
            };
            counted: {
                en: string;
                "zh-CN": string;
            };
        };
        DeliveryRequest: {
            calledAt: components["schemas"]["Instant"];
            spokeWith: string;
            reasons: string;
        };
        DeliveryRequestInput: {
            calledAt: components["schemas"]["InstantInput"];
            spokeWith: string;
            reasons: string;
        };
        DemoClockRequest: {
            days: number;
        } | {
            past: string;
        };
        DemoClockRequestInput: {
            days: number;
        } | {
            past: string;
        };
        DemoMail: {
            id: string;
            to: string;
            subject: string;
            text: string;
            at: components["schemas"]["Instant"];
            link?: string;
        };
        DemoMailInput: {
            id: string;
            to: string;
            subject: string;
            text: string;
            at: components["schemas"]["InstantInput"];
            link?: string;
        };
        DemoSession: {
            token: string;
            persona: string;
        };
        DemoSessionInput: {
            token: string;
            persona: string;
        };
        DemoState: {
            now: components["schemas"]["Instant"];
            run: string;
            ahead: number;
            canBePutBack: boolean;
            personas: components["schemas"]["Persona"][];
            packs: string[];
            unclaimed: {
                office: string;
                number: string;
                mark: string;
                owner: string;
                email: string;
            }[];
            story: {
                brand: {
                    persona: string;
                    name: string;
                    right: string;
                };
                fake: {
                    marketplace: string;
                    id: string;
                    url: string;
                    query: string;
                };
                honest: {
                    marketplace: string;
                    id: string;
                    url: string;
                    query: string;
                    invoice: {
                        name: string;
                        mime: string;
                        base64: string;
                    };
                };
                repeatSeller: string;
                approvers: string[];
                comeback: string;
                played: boolean;
            };
        };
        DemoStateInput: {
            now: components["schemas"]["InstantInput"];
            run: string;
            ahead: number;
            canBePutBack: boolean;
            personas: components["schemas"]["PersonaInput"][];
            packs: string[];
            unclaimed: {
                office: string;
                number: string;
                mark: string;
                owner: string;
                email: string;
            }[];
            story: {
                brand: {
                    persona: string;
                    name: string;
                    right: string;
                };
                fake: {
                    marketplace: string;
                    id: string;
                    url: string;
                    query: string;
                };
                honest: {
                    marketplace: string;
                    id: string;
                    url: string;
                    query: string;
                    invoice: {
                        name: string;
                        mime: string;
                        base64: string;
                    };
                };
                repeatSeller: string;
                approvers: string[];
                comeback: string;
                played: boolean;
            };
        };
        DeskNote: {
            reasons: string;
        };
        DeskNoteInput: {
            reasons: string;
        };
        DeskOverview: {
            at: components["schemas"]["Instant"];
            load: {
                kind: string;
                /** @enum {string} */
                language?: "en" | "zh-CN";
                sensitive: boolean;
                count: number;
                overdue: number;
            }[];
            ages: {
                kind: string;
                count: number;
                oldest: number;
                median: number;
                ninety: number;
            }[];
            days: {
                /** Format: date */
                day: string;
                opened: number;
                done: number;
            }[];
            forecast: {
                /** @constant */
                kind: "empty";
            } | {
                /** @constant */
                kind: "steady";
            } | {
                /** @constant */
                kind: "grows";
                perDay: number;
            } | {
                /** @constant */
                kind: "empties";
                /** Format: date */
                on: string;
            };
            people: {
                id: string;
                name: string;
                position: string;
                claimed: number;
                week: number;
                month: number;
                median?: number;
            }[];
        };
        DeskOverviewInput: {
            at: components["schemas"]["InstantInput"];
            load: {
                kind: string;
                /** @enum {string} */
                language?: "en" | "zh-CN";
                sensitive: boolean;
                count: number;
                overdue: number;
            }[];
            ages: {
                kind: string;
                count: number;
                oldest: number;
                median: number;
                ninety: number;
            }[];
            days: {
                /** Format: date */
                day: string;
                opened: number;
                done: number;
            }[];
            forecast: {
                /** @constant */
                kind: "empty";
            } | {
                /** @constant */
                kind: "steady";
            } | {
                /** @constant */
                kind: "grows";
                perDay: number;
            } | {
                /** @constant */
                kind: "empties";
                /** Format: date */
                on: string;
            };
            people: {
                id: string;
                name: string;
                position: string;
                claimed: number;
                week: number;
                month: number;
                median?: number;
            }[];
        };
        DeskTask: {
            id: string;
            kind: string;
            case?: string;
            seller?: string;
            participant?: string;
            enrolment?: string;
            right?: string;
            audit?: string;
            title: string;
            openedAt: components["schemas"]["Instant"];
            due?: components["schemas"]["Instant"];
            held?: string;
            about?: {
                goods?: string;
                image?: string;
                holder: string;
                seller: string;
                /** @enum {string} */
                language: "en" | "zh-CN";
            };
            claim?: {
                by: string;
                mine: boolean;
                until: components["schemas"]["Instant"];
            };
        };
        DeskTaskInput: {
            id: string;
            kind: string;
            case?: string;
            seller?: string;
            participant?: string;
            enrolment?: string;
            right?: string;
            audit?: string;
            title: string;
            openedAt: components["schemas"]["InstantInput"];
            due?: components["schemas"]["InstantInput"];
            held?: string;
            about?: {
                goods?: string;
                image?: string;
                holder: string;
                seller: string;
                /** @enum {string} */
                language: "en" | "zh-CN";
            };
            claim?: {
                by: string;
                mine: boolean;
                until: components["schemas"]["InstantInput"];
            };
        };
        Digest: {
            on: boolean;
            nextAt?: components["schemas"]["Instant"];
        };
        DigestChoice: {
            on: boolean;
        };
        DigestChoiceInput: {
            on: boolean;
        };
        DigestInput: {
            on: boolean;
            nextAt?: components["schemas"]["InstantInput"];
        };
        Dispute: {
            id: string;
            case: string;
            /** @enum {string} */
            side: "seller" | "complainant";
            /** @enum {string} */
            by: "seller" | "complainant" | "desk";
            body: {
                id: string;
                name: string;
                url?: string;
            };
            reference: string;
            /** Format: date */
            receivedOn: string;
            complex: boolean;
            due: components["schemas"]["Instant"];
            counted: {
                en: string;
                "zh-CN": string;
            };
            /** @enum {string} */
            state: "open" | "decided";
            /** @enum {string} */
            outcome?: "for-seller" | "for-complainant" | "settled" | "inadmissible" | "withdrawn";
            /** Format: date */
            decidedOn?: string;
            adopted?: boolean;
            words?: {
                en: string;
                "zh-CN": string;
            };
            document?: {
                name: string;
                mime: string;
                size: number;
                pages: number;
                sha256: string;
                codes?: {
                    /** @enum {string} */
                    kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                    text: string;
                }[];
            };
        };
        DisputeInput: {
            id: string;
            case: string;
            /** @enum {string} */
            side: "seller" | "complainant";
            /** @enum {string} */
            by: "seller" | "complainant" | "desk";
            body: {
                id: string;
                name: string;
                url?: string;
            };
            reference: string;
            /** Format: date */
            receivedOn: string;
            complex: boolean;
            due: components["schemas"]["InstantInput"];
            counted: {
                en: string;
                "zh-CN": string;
            };
            /** @enum {string} */
            state: "open" | "decided";
            /** @enum {string} */
            outcome?: "for-seller" | "for-complainant" | "settled" | "inadmissible" | "withdrawn";
            /** Format: date */
            decidedOn?: string;
            adopted?: boolean;
            words?: {
                en: string;
                "zh-CN": string;
            };
            document?: {
                name: string;
                mime: string;
                size: number;
                pages: number;
                sha256: string;
                codes?: {
                    /** @enum {string} */
                    kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                    text: string;
                }[];
            };
        };
        DisputeOutcome: {
            /** @enum {string} */
            outcome: "for-seller" | "for-complainant" | "settled" | "inadmissible" | "withdrawn";
            /** Format: date */
            decidedOn: string;
            /** @default false */
            adopt: boolean;
            document?: string;
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        };
        DisputeOutcomeInput: {
            /** @enum {string} */
            outcome: "for-seller" | "for-complainant" | "settled" | "inadmissible" | "withdrawn";
            /** Format: date */
            decidedOn: string;
            /** @default false */
            adopt: boolean;
            document?: string;
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        };
        DisputeRecord: {
            body: string;
            reference: string;
            /** Format: date */
            receivedOn: string;
            /** @default false */
            complex: boolean;
            /** @enum {string} */
            side?: "seller" | "complainant";
        };
        DisputeRecordInput: {
            body: string;
            reference: string;
            /** Format: date */
            receivedOn: string;
            /** @default false */
            complex: boolean;
            /** @enum {string} */
            side?: "seller" | "complainant";
        };
        Disputes: {
            items: components["schemas"]["Dispute"][];
            bodies: components["schemas"]["SettlementBody"][];
            mayRecord: boolean;
        };
        DisputesInput: {
            items: components["schemas"]["DisputeInput"][];
            bodies: components["schemas"]["SettlementBodyInput"][];
            mayRecord: boolean;
        };
        Edition: {
            month: string;
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            closed: boolean;
            counts: {
                wrong: components["schemas"]["Figure"];
                filed: components["schemas"]["Figure"];
                removed: components["schemas"]["Figure"];
                refused: components["schemas"]["Figure"];
                contested: components["schemas"]["Figure"];
                restored: components["schemas"]["Figure"];
                relisted: components["schemas"]["Figure"];
            };
            errors: {
                from: components["schemas"]["Instant"];
                until: components["schemas"]["Instant"];
                wrong: components["schemas"]["Figure"];
                removed: components["schemas"]["Figure"];
                share?: number;
                audited: components["schemas"]["Figure"];
                error?: {
                    share: number;
                    low: number;
                    high: number;
                };
                restore: {
                    median?: number;
                    slowestTenth?: number;
                };
                cardTime?: number;
            };
            quarter: {
                from: components["schemas"]["Instant"];
                until: components["schemas"]["Instant"];
                share?: number;
                error?: {
                    share: number;
                    low: number;
                    high: number;
                };
            };
            cuts?: {
                /** @enum {string} */
                by: "lane" | "reason" | "found" | "marketplace" | "filer";
                rows: {
                    code: string;
                    counts: {
                        wrong: components["schemas"]["Figure"];
                        filed: components["schemas"]["Figure"];
                        removed: components["schemas"]["Figure"];
                        refused: components["schemas"]["Figure"];
                        contested: components["schemas"]["Figure"];
                        restored: components["schemas"]["Figure"];
                        relisted: components["schemas"]["Figure"];
                    };
                    share?: number;
                    removal?: number;
                }[];
            }[];
        };
        EditionInput: {
            month: string;
            from: components["schemas"]["InstantInput"];
            until: components["schemas"]["InstantInput"];
            closed: boolean;
            counts: {
                wrong: components["schemas"]["FigureInput"];
                filed: components["schemas"]["FigureInput"];
                removed: components["schemas"]["FigureInput"];
                refused: components["schemas"]["FigureInput"];
                contested: components["schemas"]["FigureInput"];
                restored: components["schemas"]["FigureInput"];
                relisted: components["schemas"]["FigureInput"];
            };
            errors: {
                from: components["schemas"]["InstantInput"];
                until: components["schemas"]["InstantInput"];
                wrong: components["schemas"]["FigureInput"];
                removed: components["schemas"]["FigureInput"];
                share?: number;
                audited: components["schemas"]["FigureInput"];
                error?: {
                    share: number;
                    low: number;
                    high: number;
                };
                restore: {
                    median?: number;
                    slowestTenth?: number;
                };
                cardTime?: number;
            };
            quarter: {
                from: components["schemas"]["InstantInput"];
                until: components["schemas"]["InstantInput"];
                share?: number;
                error?: {
                    share: number;
                    low: number;
                    high: number;
                };
            };
            cuts?: {
                /** @enum {string} */
                by: "lane" | "reason" | "found" | "marketplace" | "filer";
                rows: {
                    code: string;
                    counts: {
                        wrong: components["schemas"]["FigureInput"];
                        filed: components["schemas"]["FigureInput"];
                        removed: components["schemas"]["FigureInput"];
                        refused: components["schemas"]["FigureInput"];
                        contested: components["schemas"]["FigureInput"];
                        restored: components["schemas"]["FigureInput"];
                        relisted: components["schemas"]["FigureInput"];
                    };
                    share?: number;
                    removal?: number;
                }[];
            }[];
        };
        Enrolment: {
            id: string;
            /** @enum {string} */
            kind: "rights-holder" | "agent" | "association";
            /** @enum {string} */
            status: "address-unconfirmed" | "code-sent" | "with-desk" | "active" | "refused";
            sentTo?: string;
            expiresAt?: components["schemas"]["Instant"];
        };
        EnrolmentConfirmation: {
            code: string;
            password?: string;
            terms?: components["schemas"]["TermsAcceptance"];
        };
        EnrolmentConfirmationInput: {
            code: string;
            password?: string;
            terms?: components["schemas"]["TermsAcceptanceInput"];
        };
        EnrolmentDecision: {
            approve: boolean;
            /** @default  */
            reasons: ({
                en: string;
                "zh-CN": string;
            } | string) | "";
            verification?: components["schemas"]["RightVerification"];
        };
        EnrolmentDecisionInput: {
            approve: boolean;
            /** @default  */
            reasons: ({
                en: string;
                "zh-CN": string;
            } | string) | "";
            verification?: components["schemas"]["RightVerificationInput"];
        };
        EnrolmentForDesk: {
            id: string;
            name: string;
            kind: string;
            email: string;
            right?: {
                office: string;
                number: string;
            };
            entry?: components["schemas"]["RegisterEntry"];
            status: string;
            askedAt: components["schemas"]["Instant"];
        };
        EnrolmentForDeskInput: {
            id: string;
            name: string;
            kind: string;
            email: string;
            right?: {
                office: string;
                number: string;
            };
            entry?: components["schemas"]["RegisterEntryInput"];
            status: string;
            askedAt: components["schemas"]["InstantInput"];
        };
        EnrolmentInput: {
            id: string;
            /** @enum {string} */
            kind: "rights-holder" | "agent" | "association";
            /** @enum {string} */
            status: "address-unconfirmed" | "code-sent" | "with-desk" | "active" | "refused";
            sentTo?: string;
            expiresAt?: components["schemas"]["InstantInput"];
        };
        EnrolmentRequest: {
            name: string & (unknown & unknown);
            /** @enum {string} */
            kind: "rights-holder" | "agent" | "association";
            /** Format: email */
            email: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
            right?: {
                office: string;
                number: string;
            };
        };
        EnrolmentRequestInput: {
            name: string & (unknown & unknown);
            /** @enum {string} */
            kind: "rights-holder" | "agent" | "association";
            /** Format: email */
            email: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
            right?: {
                office: string;
                number: string;
            };
        };
        EntryByHand: {
            entry: components["schemas"]["RegisterEntry"];
            document: string;
        };
        EntryByHandInput: {
            entry: components["schemas"]["RegisterEntryInput"];
            document: string;
        };
        EvidenceView: {
            id: string;
            name: string;
            mime: string;
            size: number;
            pages: number;
            sha256: string;
            codes?: {
                /** @enum {string} */
                kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                text: string;
            }[];
            /** @enum {string} */
            kind: "test-purchase" | "comparison" | "examination-report" | "official-decision" | "other-evidence";
        };
        EvidenceViewInput: {
            id: string;
            name: string;
            mime: string;
            size: number;
            pages: number;
            sha256: string;
            codes?: {
                /** @enum {string} */
                kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                text: string;
            }[];
            /** @enum {string} */
            kind: "test-purchase" | "comparison" | "examination-report" | "official-decision" | "other-evidence";
        };
        ExchangeRates: {
            /** Format: date */
            asOf: string;
            base: string;
            source?: string;
            rates: {
                [key: string]: string;
            };
        };
        ExchangeRatesInput: {
            /** Format: date */
            asOf: string;
            base: string;
            source?: string;
            rates: {
                [key: string]: string;
            };
        };
        Exhibit: {
            id: string;
            name: string;
            mime: string;
            size: number;
            pages: number;
            sha256: string;
            codes?: {
                /** @enum {string} */
                kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                text: string;
            }[];
        };
        ExhibitInput: {
            id: string;
            name: string;
            mime: string;
            size: number;
            pages: number;
            sha256: string;
            codes?: {
                /** @enum {string} */
                kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                text: string;
            }[];
        };
        Figure: {
            value?: number;
            below?: number;
            /** @constant */
            withheld?: true;
        };
        FigureInput: {
            value?: number;
            below?: number;
            /** @constant */
            withheld?: true;
        };
        FiledCase: {
            case: string;
            target: {
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            };
            status: string;
            /** @enum {string} */
            lane?: "expedited" | "review" | "suspended";
            refused: components["schemas"]["Shortfall"][];
            review: components["schemas"]["ReviewReason"][];
            warnings: components["schemas"]["FilingWarning"][];
        };
        FiledCaseInput: {
            case: string;
            target: {
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            };
            status: string;
            /** @enum {string} */
            lane?: "expedited" | "review" | "suspended";
            refused: components["schemas"]["ShortfallInput"][];
            review: components["schemas"]["ReviewReasonInput"][];
            warnings: components["schemas"]["FilingWarningInput"][];
        };
        FiledInShadow: {
            target: {
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            };
            /** @enum {string} */
            lane?: "expedited" | "review" | "suspended";
            refused: components["schemas"]["Shortfall"][];
            review: components["schemas"]["ReviewReason"][];
            warnings: components["schemas"]["FilingWarning"][];
            order?: string;
            /** @constant */
            already?: true;
        };
        FiledInShadowInput: {
            target: {
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            };
            /** @enum {string} */
            lane?: "expedited" | "review" | "suspended";
            refused: components["schemas"]["ShortfallInput"][];
            review: components["schemas"]["ReviewReasonInput"][];
            warnings: components["schemas"]["FilingWarningInput"][];
            order?: string;
            /** @constant */
            already?: true;
        };
        FiledTerms: {
            participant: string;
            current: boolean;
            hash?: string;
            version?: string;
            /** Format: date */
            date?: string;
        };
        FiledTermsInput: {
            participant: string;
            current: boolean;
            hash?: string;
            version?: string;
            /** Format: date */
            date?: string;
        };
        FilingWarning: {
            /** @enum {string} */
            code: "mark-not-named" | "counts-more";
            title: string;
            mark?: string;
            countsAs?: number;
            names: string[];
            message: string;
        };
        FilingWarningInput: {
            /** @enum {string} */
            code: "mark-not-named" | "counts-more";
            title: string;
            mark?: string;
            countsAs?: number;
            names: string[];
            message: string;
        };
        FinalDecisions: {
            /** @enum {string} */
            read: "listing" | "shop" | "name";
            items: {
                /** @enum {string} */
                about: "listing" | "shop";
                marketplace: {
                    id: string;
                    name: {
                        en: string;
                        "zh-CN": string;
                    };
                };
                /** @enum {string} */
                reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                /** @enum {string} */
                outcome: "upheld" | "overturned";
                /** Format: date */
                on: string;
                /** Format: date */
                until: string;
            }[];
        };
        FinalDecisionsInput: {
            /** @enum {string} */
            read: "listing" | "shop" | "name";
            items: {
                /** @enum {string} */
                about: "listing" | "shop";
                marketplace: {
                    id: string;
                    name: {
                        en: string;
                        "zh-CN": string;
                    };
                };
                /** @enum {string} */
                reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                /** @enum {string} */
                outcome: "upheld" | "overturned";
                /** Format: date */
                on: string;
                /** Format: date */
                until: string;
            }[];
        };
        FindingCounts: {
            total: number;
            bands: {
                /** @enum {string} */
                band: "act" | "review" | "watch";
                count: number;
            }[];
            states: {
                /** @enum {string} */
                state: "open" | "filed" | "in-review" | "dismissed" | "snoozed";
                count: number;
            }[];
            brands: {
                brand: string;
                name: string;
                count: number;
            }[];
            marketplaces: {
                marketplace: string;
                count: number;
            }[];
            sellers: {
                marketplace: string;
                seller: string;
                name?: string;
                count: number;
            }[];
            prepared?: number;
            assignees: {
                assignee: string;
                name: string;
                count: number;
            }[];
        };
        FindingCountsInput: {
            total: number;
            bands: {
                /** @enum {string} */
                band: "act" | "review" | "watch";
                count: number;
            }[];
            states: {
                /** @enum {string} */
                state: "open" | "filed" | "in-review" | "dismissed" | "snoozed";
                count: number;
            }[];
            brands: {
                brand: string;
                name: string;
                count: number;
            }[];
            marketplaces: {
                marketplace: string;
                count: number;
            }[];
            sellers: {
                marketplace: string;
                seller: string;
                name?: string;
                count: number;
            }[];
            prepared?: number;
            assignees: {
                assignee: string;
                name: string;
                count: number;
            }[];
        };
        FindingGroup: {
            group: string;
            count: number;
            shops: number;
            harm: {
                amount: string;
                currency: string;
            }[];
            lead: components["schemas"]["FindingView"];
        };
        FindingGroupInput: {
            group: string;
            count: number;
            shops: number;
            harm: {
                amount: string;
                currency: string;
            }[];
            lead: components["schemas"]["FindingViewInput"];
        };
        FindingView: {
            listing: components["schemas"]["ListingCard"];
            brand: string;
            brandName: string;
            group: string;
            right?: string;
            score: number;
            /** @enum {string} */
            band: "act" | "review" | "watch";
            signals: {
                signal: string;
                logOdds: number;
                field?: string;
                span?: [
                    number,
                    number
                ];
                seen?: string;
                note?: string;
                manner?: string;
                weight?: string;
                times?: number;
                /** @enum {string} */
                limited?: "watch" | "review";
                atRates?: {
                    /** Format: date */
                    asOf: string;
                    amount: string;
                    currency: string;
                };
                ofTypical?: number;
                range?: {
                    category: string;
                    /** @enum {string} */
                    condition?: "new" | "used";
                    currency: string;
                    typical: string;
                    low?: string;
                };
                /** @enum {string} */
                notCompared?: "no-rate" | "rates-too-old";
                image?: string;
                nth?: number;
                with?: string;
                /** @enum {string} */
                bank?: "brand" | "logo" | "case";
                right?: string;
                points?: number;
                mirrored?: boolean;
                region?: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
                withRegion?: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
                differs?: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
            }[];
            model?: string;
            waterfall: {
                label: string;
                logOdds: number;
                after: number;
            }[];
            harm?: {
                amount: string;
                currency: string;
            };
            relist?: components["schemas"]["RelistView"];
            case?: string;
            caseStatus?: string;
            shadow?: components["schemas"]["Instant"];
            prepared: components["schemas"]["Preparation"][];
            triage?: components["schemas"]["TriageView"];
        };
        FindingViewInput: {
            listing: components["schemas"]["ListingCardInput"];
            brand: string;
            brandName: string;
            group: string;
            right?: string;
            score: number;
            /** @enum {string} */
            band: "act" | "review" | "watch";
            signals: {
                signal: string;
                logOdds: number;
                field?: string;
                span?: [
                    number,
                    number
                ];
                seen?: string;
                note?: string;
                manner?: string;
                weight?: string;
                times?: number;
                /** @enum {string} */
                limited?: "watch" | "review";
                atRates?: {
                    /** Format: date */
                    asOf: string;
                    amount: string;
                    currency: string;
                };
                ofTypical?: number;
                range?: {
                    category: string;
                    /** @enum {string} */
                    condition?: "new" | "used";
                    currency: string;
                    typical: string;
                    low?: string;
                };
                /** @enum {string} */
                notCompared?: "no-rate" | "rates-too-old";
                image?: string;
                nth?: number;
                with?: string;
                /** @enum {string} */
                bank?: "brand" | "logo" | "case";
                right?: string;
                points?: number;
                mirrored?: boolean;
                region?: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
                withRegion?: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
                differs?: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
            }[];
            model?: string;
            waterfall: {
                label: string;
                logOdds: number;
                after: number;
            }[];
            harm?: {
                amount: string;
                currency: string;
            };
            relist?: components["schemas"]["RelistViewInput"];
            case?: string;
            caseStatus?: string;
            shadow?: components["schemas"]["InstantInput"];
            prepared: components["schemas"]["PreparationInput"][];
            triage?: components["schemas"]["TriageViewInput"];
        };
        Gloss: {
            words: {
                text: string;
                says?: string;
                /** @constant */
                isJargon?: true;
            }[];
        };
        GlossInput: {
            words: {
                text: string;
                says?: string;
                /** @constant */
                isJargon?: true;
            }[];
        };
        GroupTriageRequest: {
            groups: string[];
            /** @default {} */
            filter: {
                client?: string;
                /** @enum {string} */
                band?: "act" | "review" | "watch";
                brand?: string;
                marketplace?: string;
                seller?: string;
                /** @enum {string} */
                state?: "open" | "filed" | "in-review" | "dismissed" | "snoozed";
                assignee?: string;
                group?: string;
                /** @enum {string} */
                prepared?: "yes";
                q?: string;
            };
            act: {
                /** @constant */
                kind: "dismiss";
                /** @enum {string} */
                reason: "genuine" | "authorised" | "second-hand" | "compatible" | "not-our-brand" | "other-goods" | "not-pursued" | "handled-elsewhere";
            } | {
                /** @constant */
                kind: "snooze";
                until?: components["schemas"]["Instant"];
                days?: number;
            } | {
                /** @constant */
                kind: "assign";
                to?: string;
            } | {
                /** @constant */
                kind: "reopen";
            };
        };
        GroupTriageRequestInput: {
            groups: string[];
            /** @default {} */
            filter: {
                client?: string;
                /** @enum {string} */
                band?: "act" | "review" | "watch";
                brand?: string;
                marketplace?: string;
                seller?: string;
                /** @enum {string} */
                state?: "open" | "filed" | "in-review" | "dismissed" | "snoozed";
                assignee?: string;
                group?: string;
                /** @enum {string} */
                prepared?: "yes";
                q?: string;
            };
            act: {
                /** @constant */
                kind: "dismiss";
                /** @enum {string} */
                reason: "genuine" | "authorised" | "second-hand" | "compatible" | "not-our-brand" | "other-goods" | "not-pursued" | "handled-elsewhere";
            } | {
                /** @constant */
                kind: "snooze";
                until?: components["schemas"]["InstantInput"];
                days?: number;
            } | {
                /** @constant */
                kind: "assign";
                to?: string;
            } | {
                /** @constant */
                kind: "reopen";
            };
        };
        HeldRemoval: {
            id: string;
            target: string;
            seller: string;
            /** @enum {string} */
            why: "stopped" | "stopped-there" | "held-there" | "to-confirm" | "above-there" | "above-hour" | "above-day" | "unusual";
            since: components["schemas"]["Instant"];
            cases: string[];
            holders: {
                id: string;
                name: string;
            }[];
        };
        HeldRemovalInput: {
            id: string;
            target: string;
            seller: string;
            /** @enum {string} */
            why: "stopped" | "stopped-there" | "held-there" | "to-confirm" | "above-there" | "above-hour" | "above-day" | "unusual";
            since: components["schemas"]["InstantInput"];
            cases: string[];
            holders: {
                id: string;
                name: string;
            }[];
        };
        HoldRequest: {
            /** @enum {string} */
            ground: "in-litigation" | "authority-hold";
            reasons: string;
        };
        HoldRequestInput: {
            /** @enum {string} */
            ground: "in-litigation" | "authority-hold";
            reasons: string;
        };
        HolderFigures: {
            days: {
                last: components["schemas"]["DaysInFigures"];
                before: components["schemas"]["DaysInFigures"];
            };
            zone: string;
            weeks: {
                /** Format: date */
                week: string;
                filed: number;
                answered: number;
                gone: number;
                medianMs?: number;
                ninetyMs?: number;
                returned: {
                    of: number;
                    back: number;
                };
            }[];
        };
        HolderFiguresInput: {
            days: {
                last: components["schemas"]["DaysInFiguresInput"];
                before: components["schemas"]["DaysInFiguresInput"];
            };
            zone: string;
            weeks: {
                /** Format: date */
                week: string;
                filed: number;
                answered: number;
                gone: number;
                medianMs?: number;
                ninetyMs?: number;
                returned: {
                    of: number;
                    back: number;
                };
            }[];
        };
        /** @enum {string} */
        ImportOutcome: "created" | "changed" | "unchanged";
        /** @enum {string} */
        ImportOutcomeInput: "created" | "changed" | "unchanged";
        /**
         * Format: date-time
         * @description ISO 8601 instant in UTC
         */
        Instant: string;
        /**
         * Format: date-time
         * @description ISO 8601 instant in UTC
         */
        InstantInput: string;
        Instruction: {
            id: string;
            name: string;
            on: boolean;
            conditions: components["schemas"]["InstructionConditions"];
            by: string;
            at: components["schemas"]["Instant"];
        };
        InstructionConditions: {
            /** @constant */
            samePicture?: true;
            belowTypical?: number;
            /** @constant */
            cameBack?: true;
            /** @enum {string} */
            band?: "act" | "review" | "watch";
            score?: number;
            brand?: string;
            marketplace?: string;
        };
        InstructionConditionsInput: {
            /** @constant */
            samePicture?: true;
            belowTypical?: number;
            /** @constant */
            cameBack?: true;
            /** @enum {string} */
            band?: "act" | "review" | "watch";
            score?: number;
            brand?: string;
            marketplace?: string;
        };
        InstructionInput: {
            id: string;
            name: string;
            on: boolean;
            conditions: components["schemas"]["InstructionConditionsInput"];
            by: string;
            at: components["schemas"]["InstantInput"];
        };
        Instructions: {
            items: components["schemas"]["Instruction"][];
        };
        InstructionsInput: {
            items: components["schemas"]["InstructionInput"][];
        };
        Invitation: {
            email?: string;
            name?: string;
            party: string;
            /** @enum {string} */
            role: "participant" | "marketplace" | "desk";
            /** @enum {string} */
            position: "administrator" | "filer" | "viewer" | "approver" | "reviewer" | "auditor";
            organisation?: string;
            inviter?: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
            expiresAt: components["schemas"]["Instant"];
        };
        InvitationAcceptance: {
            password: string;
            /** Format: email */
            email?: string;
            name?: string & (unknown & unknown);
        };
        InvitationAcceptanceInput: {
            password: string;
            /** Format: email */
            email?: string;
            name?: string & (unknown & unknown);
        };
        InvitationInput: {
            email?: string;
            name?: string;
            party: string;
            /** @enum {string} */
            role: "participant" | "marketplace" | "desk";
            /** @enum {string} */
            position: "administrator" | "filer" | "viewer" | "approver" | "reviewer" | "auditor";
            organisation?: string;
            inviter?: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
            expiresAt: components["schemas"]["InstantInput"];
        };
        InvitationRequest: {
            /** Format: email */
            email: string;
            name: string & (unknown & unknown);
            /** @enum {string} */
            position: "administrator" | "filer" | "viewer" | "approver" | "reviewer" | "auditor";
            /** @enum {string} */
            language: "en" | "zh-CN";
            organisation?: string & (unknown & unknown);
        };
        InvitationRequestInput: {
            /** Format: email */
            email: string;
            name: string & (unknown & unknown);
            /** @enum {string} */
            position: "administrator" | "filer" | "viewer" | "approver" | "reviewer" | "auditor";
            /** @enum {string} */
            language: "en" | "zh-CN";
            organisation?: string & (unknown & unknown);
        };
        KeptMail: {
            id: string;
            to: string;
            subject: string;
            text: string;
            link?: string;
            at: components["schemas"]["Instant"];
        };
        KeptMailInput: {
            id: string;
            to: string;
            subject: string;
            text: string;
            link?: string;
            at: components["schemas"]["InstantInput"];
        };
        LedgerCheckpoint: {
            size: number;
            note: string;
            signedAt: components["schemas"]["Instant"];
            publishedAt?: components["schemas"]["Instant"];
        };
        LedgerCheckpointInput: {
            size: number;
            note: string;
            signedAt: components["schemas"]["InstantInput"];
            publishedAt?: components["schemas"]["InstantInput"];
        };
        LedgerConsistency: {
            from: number;
            to: number;
            proof: string[];
        };
        LedgerConsistencyInput: {
            from: number;
            to: number;
            proof: string[];
        };
        LedgerView: {
            origin: string;
            keys: {
                id: string;
                key: string;
                since: components["schemas"]["Instant"];
                until?: components["schemas"]["Instant"];
            }[];
            latest?: components["schemas"]["LedgerCheckpoint"];
            published: components["schemas"]["LedgerCheckpoint"][];
        };
        LedgerViewInput: {
            origin: string;
            keys: {
                id: string;
                key: string;
                since: components["schemas"]["InstantInput"];
                until?: components["schemas"]["InstantInput"];
            }[];
            latest?: components["schemas"]["LedgerCheckpointInput"];
            published: components["schemas"]["LedgerCheckpointInput"][];
        };
        LegalPeriod: {
            count: number;
            /** @enum {string} */
            unit: "hour" | "calendar-day" | "business-day" | "month";
            lastDayOff?: string;
        };
        LegalPeriodInput: {
            count: number;
            /** @enum {string} */
            unit: "hour" | "calendar-day" | "business-day" | "month";
            lastDayOff?: string;
        };
        LegalRule: {
            /** @enum {string} */
            part: "clocks" | "bounds" | "duties" | "tasks" | "liability";
            name: string;
            /** @enum {string} */
            ground?: "statutory-notice" | "breach-of-contract" | "either";
            /** @enum {string} */
            who?: "platform" | "complainant" | "seller" | "programme";
            /** @enum {string} */
            when?: "before" | "at-the-start" | "promptly" | "always";
            starts?: {
                en: string;
                "zh-CN": string;
            };
            exactly?: components["schemas"]["LegalPeriod"];
            atLeast?: components["schemas"]["LegalPeriod"];
            atMost?: components["schemas"]["LegalPeriod"];
            says: {
                en: string;
                "zh-CN": string;
            };
            reference?: components["schemas"]["RuleReference"];
        };
        LegalRuleInput: {
            /** @enum {string} */
            part: "clocks" | "bounds" | "duties" | "tasks" | "liability";
            name: string;
            /** @enum {string} */
            ground?: "statutory-notice" | "breach-of-contract" | "either";
            /** @enum {string} */
            who?: "platform" | "complainant" | "seller" | "programme";
            /** @enum {string} */
            when?: "before" | "at-the-start" | "promptly" | "always";
            starts?: {
                en: string;
                "zh-CN": string;
            };
            exactly?: components["schemas"]["LegalPeriodInput"];
            atLeast?: components["schemas"]["LegalPeriodInput"];
            atMost?: components["schemas"]["LegalPeriodInput"];
            says: {
                en: string;
                "zh-CN": string;
            };
            reference?: components["schemas"]["RuleReferenceInput"];
        };
        Liability: {
            lines: components["schemas"]["StatementLine"][];
            law: {
                pack: string;
                multiplier: number;
                text: {
                    en: string;
                    "zh-CN": string;
                };
                where: {
                    en: string;
                    "zh-CN": string;
                };
            };
            indicators: {
                /** @enum {string} */
                code: "forged-title" | "false-comparison" | "unstable-right" | "known-wrong" | "repeated-wrong" | "knew-of-authorisation" | "payment-demanded";
                text: {
                    en: string;
                    "zh-CN": string;
                };
                where: {
                    en: string;
                    "zh-CN": string;
                };
                toCheck: boolean;
                indicated?: boolean;
            }[];
        };
        LiabilityInput: {
            lines: components["schemas"]["StatementLineInput"][];
            law: {
                pack: string;
                multiplier: number;
                text: {
                    en: string;
                    "zh-CN": string;
                };
                where: {
                    en: string;
                    "zh-CN": string;
                };
            };
            indicators: {
                /** @enum {string} */
                code: "forged-title" | "false-comparison" | "unstable-right" | "known-wrong" | "repeated-wrong" | "knew-of-authorisation" | "payment-demanded";
                text: {
                    en: string;
                    "zh-CN": string;
                };
                where: {
                    en: string;
                    "zh-CN": string;
                };
                toCheck: boolean;
                indicated?: boolean;
            }[];
        };
        LinkRevocation: {
            at: components["schemas"]["Instant"];
        };
        LinkRevocationInput: {
            at: components["schemas"]["InstantInput"];
        };
        LinkRevocationRequest: {
            reasons: string;
        };
        LinkRevocationRequestInput: {
            reasons: string;
        };
        LinkSent: {
            /** @constant */
            sent: true;
        };
        LinkSentInput: {
            /** @constant */
            sent: true;
        };
        ListingCard: {
            marketplace: string;
            id: string;
            title: string;
            price?: {
                amount: string;
                currency: string;
            };
            image?: string;
            url?: string;
            seller: {
                id: string;
                name?: string;
            };
            sold?: number;
            /** @enum {string} */
            state: "visible" | "hidden" | "deleted";
            observedAt: components["schemas"]["Instant"];
        };
        ListingCardInput: {
            marketplace: string;
            id: string;
            title: string;
            price?: {
                amount: string;
                currency: string;
            };
            image?: string;
            url?: string;
            seller: {
                id: string;
                name?: string;
            };
            sold?: number;
            /** @enum {string} */
            state: "visible" | "hidden" | "deleted";
            observedAt: components["schemas"]["InstantInput"];
        };
        ListingDetail: {
            marketplace: string;
            id: string;
            title: string;
            price?: {
                amount: string;
                currency: string;
            };
            image?: string;
            url?: string;
            seller: {
                id: string;
                name?: string;
            };
            sold?: number;
            /** @enum {string} */
            state: "visible" | "hidden" | "deleted";
            observedAt: components["schemas"]["Instant"];
            listing: {
                marketplace: string;
                id: string;
                title: string;
                description?: string;
                brand?: string;
                category?: string;
                classes?: number[];
                price?: {
                    amount: string;
                    currency: string;
                };
                seller: {
                    id: string;
                    name?: string;
                    official?: boolean;
                };
                /** @default [] */
                images: string[];
                url?: string;
                /** @enum {string} */
                condition?: "new" | "used" | "refurbished";
                sold?: number;
                stock?: number;
                /** @default [] */
                shipsTo: string[];
                /** @default [] */
                variants: {
                    [key: string]: unknown;
                }[];
                /** @default {} */
                attributes: {
                    [key: string]: unknown;
                };
            };
        };
        ListingDetailInput: {
            marketplace: string;
            id: string;
            title: string;
            price?: {
                amount: string;
                currency: string;
            };
            image?: string;
            url?: string;
            seller: {
                id: string;
                name?: string;
            };
            sold?: number;
            /** @enum {string} */
            state: "visible" | "hidden" | "deleted";
            observedAt: components["schemas"]["InstantInput"];
            listing: {
                marketplace: string;
                id: string;
                title: string;
                description?: string;
                brand?: string;
                category?: string;
                classes?: number[];
                price?: {
                    amount: string;
                    currency: string;
                };
                seller: {
                    id: string;
                    name?: string;
                    official?: boolean;
                };
                /** @default [] */
                images: string[];
                url?: string;
                /** @enum {string} */
                condition?: "new" | "used" | "refurbished";
                sold?: number;
                stock?: number;
                /** @default [] */
                shipsTo: string[];
                /** @default [] */
                variants: {
                    [key: string]: unknown;
                }[];
                /** @default {} */
                attributes: {
                    [key: string]: unknown;
                };
            };
        };
        ListingPictures: {
            pairs: components["schemas"]["PicturePair"][];
            missing: {
                image: string;
                place: number;
                why: string;
            }[];
        };
        ListingPicturesInput: {
            pairs: components["schemas"]["PicturePairInput"][];
            missing: {
                image: string;
                place: number;
                why: string;
            }[];
        };
        LookedOn: {
            left: number;
            looked: number;
            settled: number;
            waits: number;
            differs: number;
            unreachable: {
                marketplace: string;
                why: string;
            }[];
        };
        LookedOnInput: {
            left: number;
            looked: number;
            settled: number;
            waits: number;
            differs: number;
            unreachable: {
                marketplace: string;
                why: string;
            }[];
        };
        LookedTarget: {
            order: string;
            marketplace: string;
            target: string;
            seller: string;
            measure: string;
            /** @enum {string} */
            believed: "down" | "up";
            state: string;
            /** @enum {string} */
            found: "down" | "up" | "absent" | "other-seller" | "unclear" | "not-asked";
            /** @enum {string} */
            result: "as-believed" | "settled" | "waits" | "differs";
            at: components["schemas"]["Instant"];
            cases: string[];
        };
        LookedTargetInput: {
            order: string;
            marketplace: string;
            target: string;
            seller: string;
            measure: string;
            /** @enum {string} */
            believed: "down" | "up";
            state: string;
            /** @enum {string} */
            found: "down" | "up" | "absent" | "other-seller" | "unclear" | "not-asked";
            /** @enum {string} */
            result: "as-believed" | "settled" | "waits" | "differs";
            at: components["schemas"]["InstantInput"];
            cases: string[];
        };
        MailEvent: {
            /** @constant */
            type: "mail.bounced";
            messageId?: string;
            returnPath?: string;
            permanent: boolean;
        } | {
            /** @constant */
            type: "mail.received";
            /** Format: base64 */
            message: string;
            recipient?: string;
        };
        MailEventInput: {
            /** @constant */
            type: "mail.bounced";
            messageId?: string;
            returnPath?: string;
            permanent: boolean;
        } | {
            /** @constant */
            type: "mail.received";
            /** Format: base64 */
            message: string;
            recipient?: string;
        };
        MailTaken: {
            /** @enum {string} */
            taken: "undelivered" | "attached" | "nothing" | "for-a-person";
        };
        MailTakenInput: {
            /** @enum {string} */
            taken: "undelivered" | "attached" | "nothing" | "for-a-person";
        };
        MailedLink: {
            email: string;
            /** @enum {string} */
            role: "participant" | "marketplace" | "desk";
            /** @enum {string} */
            language: "en" | "zh-CN";
            expiresAt: components["schemas"]["Instant"];
        };
        MailedLinkInput: {
            email: string;
            /** @enum {string} */
            role: "participant" | "marketplace" | "desk";
            /** @enum {string} */
            language: "en" | "zh-CN";
            expiresAt: components["schemas"]["InstantInput"];
        };
        MandateDecision: {
            /** @enum {string} */
            decision: "accept" | "decline";
        };
        MandateDecisionInput: {
            /** @enum {string} */
            decision: "accept" | "decline";
        };
        MandateInvitation: {
            id: string;
            holderName: string;
            email: string;
            rights: {
                id: string;
                mark?: string;
                office: string;
                number: string;
            }[];
            until: components["schemas"]["Instant"];
            inviter?: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
            madeAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            /** @enum {string} */
            status: "open" | "accepted" | "declined" | "withdrawn" | "expired";
            answeredAt?: components["schemas"]["Instant"];
        };
        MandateInvitationInput: {
            id: string;
            holderName: string;
            email: string;
            rights: {
                id: string;
                mark?: string;
                office: string;
                number: string;
            }[];
            until: components["schemas"]["InstantInput"];
            inviter?: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
            madeAt: components["schemas"]["InstantInput"];
            expiresAt: components["schemas"]["InstantInput"];
            /** @enum {string} */
            status: "open" | "accepted" | "declined" | "withdrawn" | "expired";
            answeredAt?: components["schemas"]["InstantInput"];
        };
        MandateInvitationRequest: {
            /** Format: email */
            email: string;
            rights?: string[];
            until: components["schemas"]["Instant"];
            declaration: boolean;
            /** @enum {string} */
            language: "en" | "zh-CN";
        };
        MandateInvitationRequestInput: {
            /** Format: email */
            email: string;
            rights?: string[];
            until: components["schemas"]["InstantInput"];
            declaration: boolean;
            /** @enum {string} */
            language: "en" | "zh-CN";
        };
        MandateRequest: {
            agent: string;
            until: components["schemas"]["Instant"];
        };
        MandateRequestInput: {
            agent: string;
            until: components["schemas"]["InstantInput"];
        };
        Marketplace: {
            id: string;
            name: {
                en: string;
                "zh-CN": string;
            };
            /** @enum {string} */
            forum: "decides-here" | "decides-there";
            simulated: boolean;
            imported: boolean;
            baseUrl: string;
            pseudonymous: boolean;
            host?: string;
        };
        MarketplaceAbilities: {
            /** @enum {string} */
            forum: "decides-here" | "decides-there";
            required: string[];
            kinds: ("listing" | "seller")[];
            /** @enum {string} */
            incremental: "updated-at" | "cursor" | "webhook-only" | "none";
            tombstones: boolean;
            blindSpots: ("variant" | "price" | "image" | "stock")[];
            variants: boolean;
            shopperView: boolean;
            surfaces: ("page" | "search" | "cart" | "image")[];
            webhooks: boolean;
            actions: {
                action: string;
                /** @enum {string} */
                mode: "direct" | "notice" | "delegated" | "manual";
                reversible: boolean;
                relistProof: boolean;
                loginBlocked?: boolean;
            }[];
        };
        MarketplaceAbilitiesInput: {
            /** @enum {string} */
            forum: "decides-here" | "decides-there";
            required: string[];
            kinds: ("listing" | "seller")[];
            /** @enum {string} */
            incremental: "updated-at" | "cursor" | "webhook-only" | "none";
            tombstones: boolean;
            blindSpots: ("variant" | "price" | "image" | "stock")[];
            variants: boolean;
            shopperView: boolean;
            surfaces: ("page" | "search" | "cart" | "image")[];
            webhooks: boolean;
            actions: {
                action: string;
                /** @enum {string} */
                mode: "direct" | "notice" | "delegated" | "manual";
                reversible: boolean;
                relistProof: boolean;
                loginBlocked?: boolean;
            }[];
        };
        MarketplaceCap: {
            cap: {
                hour: number;
                day: number;
            } | null;
        };
        MarketplaceCapInput: {
            cap: {
                hour: number;
                day: number;
            } | null;
        };
        MarketplaceCase: {
            id: string;
            status: string;
            target: {
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            };
            title?: string;
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            holderName: string;
            /** @enum {string} */
            grade?: "suspected" | "likely" | "admitted" | "confirmed";
            filedAt: components["schemas"]["Instant"];
            removalHeld?: components["schemas"]["RemovalHeld"];
            matters: {
                id: string;
                /** @enum {string} */
                kind: "proceedings" | "delay" | "demand" | "loss" | "malice" | "award" | "statement" | "message";
                at: components["schemas"]["Instant"];
                said: {
                    /** @enum {string} */
                    kind?: "suit" | "complaint";
                    before?: string;
                    number?: string;
                    /** Format: date */
                    on?: string;
                    /** @enum {string} */
                    ground?: "notarisation" | "legalisation";
                    amount?: {
                        amount: string;
                        currency: string;
                    };
                    /** @enum {string} */
                    channel?: "marketplace-message" | "mail" | "messenger" | "phone" | "in-person" | "other";
                    words?: string;
                    /** Format: date */
                    from?: string;
                    /** Format: date */
                    until?: string;
                    malicious?: boolean;
                    doubled?: boolean;
                };
                /** @enum {string} */
                finding?: "confirmed" | "rejected" | "granted" | "refused" | "extortion-found" | "not-found" | "malicious" | "not-malicious" | "answered" | "declined" | "is-answer" | "no-answer";
                reasons?: {
                    en: string;
                    "zh-CN": string;
                };
                indicators?: ("forged-title" | "false-comparison" | "unstable-right" | "known-wrong" | "repeated-wrong" | "knew-of-authorisation" | "payment-demanded")[];
                days?: number;
                until?: components["schemas"]["Instant"];
                derivation?: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            actions: ("ask-statement" | "refuse-removal")[];
        };
        MarketplaceCaseInput: {
            id: string;
            status: string;
            target: {
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            };
            title?: string;
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            holderName: string;
            /** @enum {string} */
            grade?: "suspected" | "likely" | "admitted" | "confirmed";
            filedAt: components["schemas"]["InstantInput"];
            removalHeld?: components["schemas"]["RemovalHeldInput"];
            matters: {
                id: string;
                /** @enum {string} */
                kind: "proceedings" | "delay" | "demand" | "loss" | "malice" | "award" | "statement" | "message";
                at: components["schemas"]["InstantInput"];
                said: {
                    /** @enum {string} */
                    kind?: "suit" | "complaint";
                    before?: string;
                    number?: string;
                    /** Format: date */
                    on?: string;
                    /** @enum {string} */
                    ground?: "notarisation" | "legalisation";
                    amount?: {
                        amount: string;
                        currency: string;
                    };
                    /** @enum {string} */
                    channel?: "marketplace-message" | "mail" | "messenger" | "phone" | "in-person" | "other";
                    words?: string;
                    /** Format: date */
                    from?: string;
                    /** Format: date */
                    until?: string;
                    malicious?: boolean;
                    doubled?: boolean;
                };
                /** @enum {string} */
                finding?: "confirmed" | "rejected" | "granted" | "refused" | "extortion-found" | "not-found" | "malicious" | "not-malicious" | "answered" | "declined" | "is-answer" | "no-answer";
                reasons?: {
                    en: string;
                    "zh-CN": string;
                };
                indicators?: ("forged-title" | "false-comparison" | "unstable-right" | "known-wrong" | "repeated-wrong" | "knew-of-authorisation" | "payment-demanded")[];
                days?: number;
                until?: components["schemas"]["InstantInput"];
                derivation?: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            actions: ("ask-statement" | "refuse-removal")[];
        };
        MarketplaceConnection: {
            number: number;
            connector: string;
            settings: {
                [key: string]: string;
            };
            secrets: string[];
            tested: components["schemas"]["ConnectionCheck"][];
            /** @enum {string} */
            state: "proposed" | "confirmed" | "dropped";
            proposed: {
                by: {
                    id: string;
                    name: string;
                };
                at: components["schemas"]["Instant"];
                reasons: string;
            };
            ended?: {
                by: {
                    id: string;
                    name: string;
                };
                at: components["schemas"]["Instant"];
                reasons: string;
            };
        };
        MarketplaceConnectionInput: {
            number: number;
            connector: string;
            settings: {
                [key: string]: string;
            };
            secrets: string[];
            tested: components["schemas"]["ConnectionCheckInput"][];
            /** @enum {string} */
            state: "proposed" | "confirmed" | "dropped";
            proposed: {
                by: {
                    id: string;
                    name: string;
                };
                at: components["schemas"]["InstantInput"];
                reasons: string;
            };
            ended?: {
                by: {
                    id: string;
                    name: string;
                };
                at: components["schemas"]["InstantInput"];
                reasons: string;
            };
        };
        MarketplaceDetail: {
            id: string;
            name: {
                en: string;
                "zh-CN": string;
            };
            connector?: string;
            /** @enum {string} */
            forum: "decides-here" | "decides-there";
            baseUrl: string;
            /** @enum {string} */
            source: "configuration" | "administrators" | "demonstration";
            /** @enum {string} */
            state: "working" | "failing" | "paused" | "not-asked" | "not-loaded" | "proposed";
            lastPull?: components["schemas"]["Instant"];
            proposal?: number;
            fault?: string;
            health: components["schemas"]["MarketplaceHealth"];
            abilities?: components["schemas"]["MarketplaceAbilities"];
            connections: components["schemas"]["MarketplaceConnection"][];
        };
        MarketplaceDetailInput: {
            id: string;
            name: {
                en: string;
                "zh-CN": string;
            };
            connector?: string;
            /** @enum {string} */
            forum: "decides-here" | "decides-there";
            baseUrl: string;
            /** @enum {string} */
            source: "configuration" | "administrators" | "demonstration";
            /** @enum {string} */
            state: "working" | "failing" | "paused" | "not-asked" | "not-loaded" | "proposed";
            lastPull?: components["schemas"]["InstantInput"];
            proposal?: number;
            fault?: string;
            health: components["schemas"]["MarketplaceHealthInput"];
            abilities?: components["schemas"]["MarketplaceAbilitiesInput"];
            connections: components["schemas"]["MarketplaceConnectionInput"][];
        };
        MarketplaceHealth: {
            pulls: components["schemas"]["PullView"][];
            since?: components["schemas"]["Instant"];
            calls: {
                /** @enum {string} */
                call: "pull" | "observe" | "prepare" | "poll" | "submit";
                made: number;
                failed: number;
                median: number;
                slowest: number;
            }[];
            lastFailed?: {
                at: components["schemas"]["Instant"];
                call: string;
                why: {
                    en: string;
                    "zh-CN": string;
                };
                detail?: string;
            };
            paused?: {
                until: components["schemas"]["Instant"];
                failures: number;
            };
            rate?: {
                perSecond?: number;
                perDay?: number;
                wait: number;
            };
            openOrders: number;
        };
        MarketplaceHealthInput: {
            pulls: components["schemas"]["PullViewInput"][];
            since?: components["schemas"]["InstantInput"];
            calls: {
                /** @enum {string} */
                call: "pull" | "observe" | "prepare" | "poll" | "submit";
                made: number;
                failed: number;
                median: number;
                slowest: number;
            }[];
            lastFailed?: {
                at: components["schemas"]["InstantInput"];
                call: string;
                why: {
                    en: string;
                    "zh-CN": string;
                };
                detail?: string;
            };
            paused?: {
                until: components["schemas"]["InstantInput"];
                failures: number;
            };
            rate?: {
                perSecond?: number;
                perDay?: number;
                wait: number;
            };
            openOrders: number;
        };
        MarketplaceInput: {
            id: string;
            name: {
                en: string;
                "zh-CN": string;
            };
            /** @enum {string} */
            forum: "decides-here" | "decides-there";
            simulated: boolean;
            imported: boolean;
            baseUrl: string;
            pseudonymous: boolean;
            host?: string;
        };
        MarketplaceOrder: {
            id: string;
            target: string;
            title?: string;
            seller: string;
            /** @enum {string} */
            measure: "hide" | "remove" | "hold-funds" | "close-storefront" | "ban";
            /** @enum {string} */
            desired: "down" | "up";
            state: string;
            orderedAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
            held?: {
                /** @enum {string} */
                why: "stopped" | "stopped-there" | "held-there" | "to-confirm" | "above-there" | "above-hour" | "above-day" | "unusual";
                since: components["schemas"]["Instant"];
            };
            cases: {
                id: string;
                status: string;
                /** @enum {string} */
                reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                holderName: string;
            }[];
            word?: {
                /** @enum {string} */
                word: "held" | "released" | "refused";
                by: string;
                reasons: string;
                at: components["schemas"]["Instant"];
            };
            actions: ("release" | "hold" | "refuse")[];
        };
        MarketplaceOrderInput: {
            id: string;
            target: string;
            title?: string;
            seller: string;
            /** @enum {string} */
            measure: "hide" | "remove" | "hold-funds" | "close-storefront" | "ban";
            /** @enum {string} */
            desired: "down" | "up";
            state: string;
            orderedAt: components["schemas"]["InstantInput"];
            updatedAt: components["schemas"]["InstantInput"];
            held?: {
                /** @enum {string} */
                why: "stopped" | "stopped-there" | "held-there" | "to-confirm" | "above-there" | "above-hour" | "above-day" | "unusual";
                since: components["schemas"]["InstantInput"];
            };
            cases: {
                id: string;
                status: string;
                /** @enum {string} */
                reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                holderName: string;
            }[];
            word?: {
                /** @enum {string} */
                word: "held" | "released" | "refused";
                by: string;
                reasons: string;
                at: components["schemas"]["InstantInput"];
            };
            actions: ("release" | "hold" | "refuse")[];
        };
        MarketplaceRemovals: {
            stop?: components["schemas"]["RemovalStop"];
            former: components["schemas"]["RemovalStop"][];
            held: number;
            cap?: {
                hour: {
                    used: number;
                    cap: number;
                };
                day: {
                    used: number;
                    cap: number;
                };
                by: string;
                at: components["schemas"]["Instant"];
            };
        };
        MarketplaceRemovalsInput: {
            stop?: components["schemas"]["RemovalStopInput"];
            former: components["schemas"]["RemovalStopInput"][];
            held: number;
            cap?: {
                hour: {
                    used: number;
                    cap: number;
                };
                day: {
                    used: number;
                    cap: number;
                };
                by: string;
                at: components["schemas"]["InstantInput"];
            };
        };
        MarketplaceStatus: {
            id: string;
            name: {
                en: string;
                "zh-CN": string;
            };
            connector?: string;
            /** @enum {string} */
            forum: "decides-here" | "decides-there";
            baseUrl: string;
            /** @enum {string} */
            source: "configuration" | "administrators" | "demonstration";
            /** @enum {string} */
            state: "working" | "failing" | "paused" | "not-asked" | "not-loaded" | "proposed";
            lastPull?: components["schemas"]["Instant"];
            proposal?: number;
        };
        MarketplaceStatusInput: {
            id: string;
            name: {
                en: string;
                "zh-CN": string;
            };
            connector?: string;
            /** @enum {string} */
            forum: "decides-here" | "decides-there";
            baseUrl: string;
            /** @enum {string} */
            source: "configuration" | "administrators" | "demonstration";
            /** @enum {string} */
            state: "working" | "failing" | "paused" | "not-asked" | "not-loaded" | "proposed";
            lastPull?: components["schemas"]["InstantInput"];
            proposal?: number;
        };
        MatterByComplainant: {
            /** @constant */
            kind: "proceedings";
            said: {
                /** @enum {string} */
                kind: "suit" | "complaint";
                before: string;
                number: string;
                /** Format: date */
                on: string;
            };
            /** @default [] */
            documents: string[];
            /**
             * @default bundle
             * @enum {string}
             */
            scope: "case" | "bundle";
        } | {
            /** @constant */
            kind: "delay";
            said: {
                /** @enum {string} */
                ground: "notarisation" | "legalisation";
            };
            documents: string[];
            /**
             * @default bundle
             * @enum {string}
             */
            scope: "case" | "bundle";
        };
        MatterByComplainantInput: {
            /** @constant */
            kind: "proceedings";
            said: {
                /** @enum {string} */
                kind: "suit" | "complaint";
                before: string;
                number: string;
                /** Format: date */
                on: string;
            };
            /** @default [] */
            documents: string[];
            /**
             * @default bundle
             * @enum {string}
             */
            scope: "case" | "bundle";
        } | {
            /** @constant */
            kind: "delay";
            said: {
                /** @enum {string} */
                ground: "notarisation" | "legalisation";
            };
            documents: string[];
            /**
             * @default bundle
             * @enum {string}
             */
            scope: "case" | "bundle";
        };
        MatterByDesk: {
            /** @constant */
            kind: "award";
            said: {
                before: string;
                number: string;
                /** Format: date */
                on: string;
                malicious: boolean;
                amount?: {
                    amount: string;
                    currency: string;
                };
                /** @default false */
                doubled: boolean;
            };
        };
        MatterByDeskInput: {
            /** @constant */
            kind: "award";
            said: {
                before: string;
                number: string;
                /** Format: date */
                on: string;
                malicious: boolean;
                amount?: {
                    amount: string;
                    currency: string;
                };
                /** @default false */
                doubled: boolean;
            };
        };
        MatterByMarketplace: {
            /** @constant */
            kind: "statement";
            said: {
                words: string;
                /** Format: date */
                until: string;
            };
        };
        MatterByMarketplaceInput: {
            /** @constant */
            kind: "statement";
            said: {
                words: string;
                /** Format: date */
                until: string;
            };
        };
        MatterBySeller: {
            /** @constant */
            kind: "demand";
            said: {
                amount?: {
                    amount: string;
                    currency: string;
                };
                /** @enum {string} */
                channel: "marketplace-message" | "mail" | "messenger" | "phone" | "in-person" | "other";
                /** Format: date */
                on: string;
                words?: string;
            };
            /** @default [] */
            documents: string[];
        } | {
            /** @constant */
            kind: "loss";
            said: {
                amount: {
                    amount: string;
                    currency: string;
                };
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
                words?: string;
            };
            /** @default [] */
            documents: string[];
        };
        MatterBySellerInput: {
            /** @constant */
            kind: "demand";
            said: {
                amount?: {
                    amount: string;
                    currency: string;
                };
                /** @enum {string} */
                channel: "marketplace-message" | "mail" | "messenger" | "phone" | "in-person" | "other";
                /** Format: date */
                on: string;
                words?: string;
            };
            /** @default [] */
            documents: string[];
        } | {
            /** @constant */
            kind: "loss";
            said: {
                amount: {
                    amount: string;
                    currency: string;
                };
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
                words?: string;
            };
            /** @default [] */
            documents: string[];
        };
        MatterFinding: {
            /** @constant */
            kind: "demand";
            matter: string;
            /** @enum {string} */
            finding: "extortion-found" | "not-found";
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        } | {
            /** @constant */
            kind: "proceedings";
            matter: string;
            /** @enum {string} */
            finding: "confirmed" | "rejected";
            /** @default [] */
            lacks: ("proceedings-not-found" | "other-matter" | "not-filed-yet" | "proceedings-over" | "document-illegible")[];
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        } | {
            /** @constant */
            kind: "delay";
            matter: string;
            /** @enum {string} */
            finding: "granted" | "refused";
            days?: number;
            /** @default [] */
            lacks: ("within-control" | "not-needed" | "delay-not-shown" | "document-illegible")[];
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        } | {
            /** @constant */
            kind: "malice";
            /** @enum {string} */
            finding: "malicious" | "not-malicious";
            /** @default [] */
            indicators: ("forged-title" | "false-comparison" | "unstable-right" | "known-wrong" | "repeated-wrong" | "knew-of-authorisation" | "payment-demanded")[];
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        } | {
            /** @constant */
            kind: "statement";
            matter: string;
            /** @enum {string} */
            finding: "answered" | "declined";
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        } | {
            /** @constant */
            kind: "message";
            matter: string;
            /** @enum {string} */
            finding: "is-answer" | "no-answer";
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        };
        MatterFindingInput: {
            /** @constant */
            kind: "demand";
            matter: string;
            /** @enum {string} */
            finding: "extortion-found" | "not-found";
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        } | {
            /** @constant */
            kind: "proceedings";
            matter: string;
            /** @enum {string} */
            finding: "confirmed" | "rejected";
            /** @default [] */
            lacks: ("proceedings-not-found" | "other-matter" | "not-filed-yet" | "proceedings-over" | "document-illegible")[];
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        } | {
            /** @constant */
            kind: "delay";
            matter: string;
            /** @enum {string} */
            finding: "granted" | "refused";
            days?: number;
            /** @default [] */
            lacks: ("within-control" | "not-needed" | "delay-not-shown" | "document-illegible")[];
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        } | {
            /** @constant */
            kind: "malice";
            /** @enum {string} */
            finding: "malicious" | "not-malicious";
            /** @default [] */
            indicators: ("forged-title" | "false-comparison" | "unstable-right" | "known-wrong" | "repeated-wrong" | "knew-of-authorisation" | "payment-demanded")[];
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        } | {
            /** @constant */
            kind: "statement";
            matter: string;
            /** @enum {string} */
            finding: "answered" | "declined";
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        } | {
            /** @constant */
            kind: "message";
            matter: string;
            /** @enum {string} */
            finding: "is-answer" | "no-answer";
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        };
        MatterView: {
            id: string;
            /** @enum {string} */
            kind: "proceedings" | "delay" | "demand" | "loss" | "malice" | "award" | "statement" | "message";
            at: components["schemas"]["Instant"];
            said: {
                /** @enum {string} */
                kind?: "suit" | "complaint";
                before?: string;
                number?: string;
                /** Format: date */
                on?: string;
                /** @enum {string} */
                ground?: "notarisation" | "legalisation";
                amount?: {
                    amount: string;
                    currency: string;
                };
                /** @enum {string} */
                channel?: "marketplace-message" | "mail" | "messenger" | "phone" | "in-person" | "other";
                words?: string;
                /** Format: date */
                from?: string;
                /** Format: date */
                until?: string;
                malicious?: boolean;
                doubled?: boolean;
            };
            documents: {
                id: string;
                name: string;
                mime: string;
                size: number;
                pages: number;
                codes?: {
                    /** @enum {string} */
                    kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                    text: string;
                }[];
            }[];
            /** @enum {string} */
            finding?: "confirmed" | "rejected" | "granted" | "refused" | "extortion-found" | "not-found" | "malicious" | "not-malicious" | "answered" | "declined" | "is-answer" | "no-answer";
            lacks: ("proceedings-not-found" | "other-matter" | "not-filed-yet" | "proceedings-over" | "document-illegible" | "within-control" | "not-needed" | "delay-not-shown")[];
            reasons?: {
                en: string;
                "zh-CN": string;
            };
            indicators?: ("forged-title" | "false-comparison" | "unstable-right" | "known-wrong" | "repeated-wrong" | "knew-of-authorisation" | "payment-demanded")[];
            days?: number;
            until?: components["schemas"]["Instant"];
            derivation?: {
                en: string;
                "zh-CN": string;
            };
        };
        MatterViewInput: {
            id: string;
            /** @enum {string} */
            kind: "proceedings" | "delay" | "demand" | "loss" | "malice" | "award" | "statement" | "message";
            at: components["schemas"]["InstantInput"];
            said: {
                /** @enum {string} */
                kind?: "suit" | "complaint";
                before?: string;
                number?: string;
                /** Format: date */
                on?: string;
                /** @enum {string} */
                ground?: "notarisation" | "legalisation";
                amount?: {
                    amount: string;
                    currency: string;
                };
                /** @enum {string} */
                channel?: "marketplace-message" | "mail" | "messenger" | "phone" | "in-person" | "other";
                words?: string;
                /** Format: date */
                from?: string;
                /** Format: date */
                until?: string;
                malicious?: boolean;
                doubled?: boolean;
            };
            documents: {
                id: string;
                name: string;
                mime: string;
                size: number;
                pages: number;
                codes?: {
                    /** @enum {string} */
                    kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                    text: string;
                }[];
            }[];
            /** @enum {string} */
            finding?: "confirmed" | "rejected" | "granted" | "refused" | "extortion-found" | "not-found" | "malicious" | "not-malicious" | "answered" | "declined" | "is-answer" | "no-answer";
            lacks: ("proceedings-not-found" | "other-matter" | "not-filed-yet" | "proceedings-over" | "document-illegible" | "within-control" | "not-needed" | "delay-not-shown")[];
            reasons?: {
                en: string;
                "zh-CN": string;
            };
            indicators?: ("forged-title" | "false-comparison" | "unstable-right" | "known-wrong" | "repeated-wrong" | "knew-of-authorisation" | "payment-demanded")[];
            days?: number;
            until?: components["schemas"]["InstantInput"];
            derivation?: {
                en: string;
                "zh-CN": string;
            };
        };
        Me: {
            user: {
                id: string;
                name: string;
                email: string;
            };
            /** @enum {string} */
            role: "participant" | "desk" | "marketplace";
            /** @enum {string} */
            position: "administrator" | "filer" | "viewer" | "approver" | "reviewer" | "auditor";
            /** @enum {string} */
            secondFactor: "none" | "missing" | "active";
            secondFactors: ("authenticator" | "passkey")[];
            participant?: components["schemas"]["Participant"];
            removalsStopped?: {
                waiting: number;
                since: components["schemas"]["Instant"];
            };
            marketplace?: string;
        };
        MeInput: {
            user: {
                id: string;
                name: string;
                email: string;
            };
            /** @enum {string} */
            role: "participant" | "desk" | "marketplace";
            /** @enum {string} */
            position: "administrator" | "filer" | "viewer" | "approver" | "reviewer" | "auditor";
            /** @enum {string} */
            secondFactor: "none" | "missing" | "active";
            secondFactors: ("authenticator" | "passkey")[];
            participant?: components["schemas"]["ParticipantInput"];
            removalsStopped?: {
                waiting: number;
                since: components["schemas"]["InstantInput"];
            };
            marketplace?: string;
        };
        Member: {
            user: {
                id: string;
                name: string;
                email: string;
            };
            /** @enum {string} */
            position: "administrator" | "filer" | "viewer" | "approver" | "reviewer" | "auditor";
            organisation?: string;
            since: components["schemas"]["Instant"];
            secondFactor: boolean;
            leftAt?: components["schemas"]["Instant"];
        };
        MemberChange: {
            /** @enum {string} */
            position: "administrator" | "filer" | "viewer" | "approver" | "reviewer" | "auditor";
        };
        MemberChangeInput: {
            /** @enum {string} */
            position: "administrator" | "filer" | "viewer" | "approver" | "reviewer" | "auditor";
        };
        MemberInput: {
            user: {
                id: string;
                name: string;
                email: string;
            };
            /** @enum {string} */
            position: "administrator" | "filer" | "viewer" | "approver" | "reviewer" | "auditor";
            organisation?: string;
            since: components["schemas"]["InstantInput"];
            secondFactor: boolean;
            leftAt?: components["schemas"]["InstantInput"];
        };
        Members: {
            items: components["schemas"]["Member"][];
            invitations: components["schemas"]["PendingInvitation"][];
            positions: ("administrator" | "filer" | "viewer" | "approver" | "reviewer" | "auditor")[];
        };
        MembersInput: {
            items: components["schemas"]["MemberInput"][];
            invitations: components["schemas"]["PendingInvitationInput"][];
            positions: ("administrator" | "filer" | "viewer" | "approver" | "reviewer" | "auditor")[];
        };
        Misuse: {
            since: components["schemas"]["Instant"];
            day: {
                times: number;
                least: number;
            };
            wrong: {
                times: number;
                least: number;
            };
            filers: {
                id: string;
                name: string;
                kind?: string;
                filed: number;
                contested: number;
                refused: number;
                overturned: number;
                wronglyRemoved: number;
                median: number;
                busiest?: {
                    /** Format: date */
                    day: string;
                    filed: number;
                };
                outlier: ("day" | "wrong")[];
            }[];
        };
        MisuseInput: {
            since: components["schemas"]["InstantInput"];
            day: {
                times: number;
                least: number;
            };
            wrong: {
                times: number;
                least: number;
            };
            filers: {
                id: string;
                name: string;
                kind?: string;
                filed: number;
                contested: number;
                refused: number;
                overturned: number;
                wronglyRemoved: number;
                median: number;
                busiest?: {
                    /** Format: date */
                    day: string;
                    filed: number;
                };
                outlier: ("day" | "wrong")[];
            }[];
        };
        ModelProposal: {
            model: {
                version: string;
                weights: {
                    /** @default -3.9 */
                    prior: number;
                    /** @default 3.6 */
                    "mark-title": number;
                    /** @default 3.6 */
                    "mark-brand": number;
                    /** @default 2.9 */
                    "mark-category": number;
                    /** @default 2 */
                    "mark-description": number;
                    /** @default 1.3 */
                    "weak-mark": number;
                    /** @default 2.2 */
                    "weak-pair": number;
                    /** @default 2.1 */
                    "weak-goods": number;
                    /** @default 2.3 */
                    "disguise-look-alike": number;
                    /** @default 2.2 */
                    "disguise-spaced": number;
                    /** @default 2.2 */
                    "disguise-starred": number;
                    /** @default 0.9 */
                    "disguise-pinyin": number;
                    /** @default 0.9 */
                    "disguise-near-alike": number;
                    /** @default 0.1 */
                    "disguise-near": number;
                    /** @default -1.5 */
                    "disguise-glued": number;
                    /** @default -1.5 */
                    "disguise-word": number;
                    /** @default -2.8 */
                    compatible: number;
                    /** @default -1.6 */
                    accessory: number;
                    /** @default -1.5 */
                    compared: number;
                    /** @default -0.3 */
                    "guess-beside-name": number;
                    /** @default -1.4 */
                    "second-hand": number;
                    /** @default -2.7 */
                    "common-word": number;
                    /** @default 0.3 */
                    "stuffed-names": number;
                    /** @default -0.4 */
                    "listed-behind": number;
                    /** @default 0.4 */
                    "stuffed-keywords": number;
                    /** @default 2.7 */
                    "jargon-plain": number;
                    /** @default 2.1 */
                    "jargon-trade": number;
                    /** @default 0.4 */
                    "jargon-hint": number;
                    /** @default 3.3 */
                    "price-impossible": number;
                    /** @default 2.3 */
                    "price-far-below": number;
                    /** @default 0.8 */
                    "price-under-lowest": number;
                    /** @default 0.9 */
                    "price-below": number;
                    /** @default -1 */
                    "price-in-range": number;
                    /** @default -1.6 */
                    "price-usual": number;
                    /** @default -8 */
                    authorised: number;
                    /** @default -6 */
                    cleared: number;
                    /** @default -1.6 */
                    official: number;
                    /** @default 0.8 */
                    "strikes-1": number;
                    /** @default 1.4 */
                    "strikes-2": number;
                    /** @default 2 */
                    "strikes-3": number;
                    /** @default -0.4 */
                    "overturned-1": number;
                    /** @default -0.8 */
                    "overturned-2": number;
                    /** @default 0.3 */
                    "shop-new": number;
                    /** @default 0.3 */
                    "shop-mixed": number;
                    /** @default -0.2 */
                    "shop-retailer": number;
                    /** @default 3 */
                    "picture-only": number;
                    /** @default 2.7 */
                    "own-photo-only": number;
                    /** @default 1.8 */
                    "photo-upheld": number;
                    /** @default 0.2 */
                    "photo-own": number;
                    /** @default 0.5 */
                    "scene-upheld": number;
                    /** @default 0.1 */
                    "scene-own": number;
                    /** @default 0.6 */
                    logo: number;
                    /** @default -0.4 */
                    "photo-shared": number;
                    /** @default 3 */
                    "picture-text": number;
                    /** @default 1.5 */
                    "picture-text-too": number;
                };
                /**
                 * @default {
                 *       "slope": 1,
                 *       "shift": 0
                 *     }
                 */
                calibration: {
                    slope: number;
                    shift: number;
                };
            };
            reasons: string;
        };
        ModelProposalInput: {
            model: {
                version: string;
                weights: {
                    /** @default -3.9 */
                    prior: number;
                    /** @default 3.6 */
                    "mark-title": number;
                    /** @default 3.6 */
                    "mark-brand": number;
                    /** @default 2.9 */
                    "mark-category": number;
                    /** @default 2 */
                    "mark-description": number;
                    /** @default 1.3 */
                    "weak-mark": number;
                    /** @default 2.2 */
                    "weak-pair": number;
                    /** @default 2.1 */
                    "weak-goods": number;
                    /** @default 2.3 */
                    "disguise-look-alike": number;
                    /** @default 2.2 */
                    "disguise-spaced": number;
                    /** @default 2.2 */
                    "disguise-starred": number;
                    /** @default 0.9 */
                    "disguise-pinyin": number;
                    /** @default 0.9 */
                    "disguise-near-alike": number;
                    /** @default 0.1 */
                    "disguise-near": number;
                    /** @default -1.5 */
                    "disguise-glued": number;
                    /** @default -1.5 */
                    "disguise-word": number;
                    /** @default -2.8 */
                    compatible: number;
                    /** @default -1.6 */
                    accessory: number;
                    /** @default -1.5 */
                    compared: number;
                    /** @default -0.3 */
                    "guess-beside-name": number;
                    /** @default -1.4 */
                    "second-hand": number;
                    /** @default -2.7 */
                    "common-word": number;
                    /** @default 0.3 */
                    "stuffed-names": number;
                    /** @default -0.4 */
                    "listed-behind": number;
                    /** @default 0.4 */
                    "stuffed-keywords": number;
                    /** @default 2.7 */
                    "jargon-plain": number;
                    /** @default 2.1 */
                    "jargon-trade": number;
                    /** @default 0.4 */
                    "jargon-hint": number;
                    /** @default 3.3 */
                    "price-impossible": number;
                    /** @default 2.3 */
                    "price-far-below": number;
                    /** @default 0.8 */
                    "price-under-lowest": number;
                    /** @default 0.9 */
                    "price-below": number;
                    /** @default -1 */
                    "price-in-range": number;
                    /** @default -1.6 */
                    "price-usual": number;
                    /** @default -8 */
                    authorised: number;
                    /** @default -6 */
                    cleared: number;
                    /** @default -1.6 */
                    official: number;
                    /** @default 0.8 */
                    "strikes-1": number;
                    /** @default 1.4 */
                    "strikes-2": number;
                    /** @default 2 */
                    "strikes-3": number;
                    /** @default -0.4 */
                    "overturned-1": number;
                    /** @default -0.8 */
                    "overturned-2": number;
                    /** @default 0.3 */
                    "shop-new": number;
                    /** @default 0.3 */
                    "shop-mixed": number;
                    /** @default -0.2 */
                    "shop-retailer": number;
                    /** @default 3 */
                    "picture-only": number;
                    /** @default 2.7 */
                    "own-photo-only": number;
                    /** @default 1.8 */
                    "photo-upheld": number;
                    /** @default 0.2 */
                    "photo-own": number;
                    /** @default 0.5 */
                    "scene-upheld": number;
                    /** @default 0.1 */
                    "scene-own": number;
                    /** @default 0.6 */
                    logo: number;
                    /** @default -0.4 */
                    "photo-shared": number;
                    /** @default 3 */
                    "picture-text": number;
                    /** @default 1.5 */
                    "picture-text-too": number;
                };
                /**
                 * @default {
                 *       "slope": 1,
                 *       "shift": 0
                 *     }
                 */
                calibration: {
                    slope: number;
                    shift: number;
                };
            };
            reasons: string;
        };
        ModelReasons: {
            reasons: string;
        };
        ModelReasonsInput: {
            reasons: string;
        };
        MonthlyReport: {
            zone: string;
            month: string;
            at: components["schemas"]["Instant"];
            filed: number;
            answered: number;
            gone: number;
            medianMs?: number;
            ninetyMs?: number;
            upheld: number;
            overturned: number;
            withdrawn: number;
            refused: number;
            ended: number;
            undecided: number;
            returned: {
                of: number;
                back: number;
            };
            minutes?: number;
            cost?: {
                amount: string;
                currency: string;
            };
            costPerCase?: {
                amount: string;
                currency: string;
            };
            reasons: {
                /** @enum {string} */
                reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                filed: number;
                answered: number;
                gone: number;
                medianMs?: number;
                ninetyMs?: number;
                upheld: number;
                overturned: number;
                withdrawn: number;
                refused: number;
                ended: number;
                undecided: number;
                minutes?: number;
                cost?: {
                    amount: string;
                    currency: string;
                };
                costPerCase?: {
                    amount: string;
                    currency: string;
                };
            }[];
            rates?: components["schemas"]["WorkRates"];
        };
        MonthlyReportInput: {
            zone: string;
            month: string;
            at: components["schemas"]["InstantInput"];
            filed: number;
            answered: number;
            gone: number;
            medianMs?: number;
            ninetyMs?: number;
            upheld: number;
            overturned: number;
            withdrawn: number;
            refused: number;
            ended: number;
            undecided: number;
            returned: {
                of: number;
                back: number;
            };
            minutes?: number;
            cost?: {
                amount: string;
                currency: string;
            };
            costPerCase?: {
                amount: string;
                currency: string;
            };
            reasons: {
                /** @enum {string} */
                reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                filed: number;
                answered: number;
                gone: number;
                medianMs?: number;
                ninetyMs?: number;
                upheld: number;
                overturned: number;
                withdrawn: number;
                refused: number;
                ended: number;
                undecided: number;
                minutes?: number;
                cost?: {
                    amount: string;
                    currency: string;
                };
                costPerCase?: {
                    amount: string;
                    currency: string;
                };
            }[];
            rates?: components["schemas"]["WorkRatesInput"];
        };
        MoreDocumentsRequest: {
            exhibits: {
                id: string;
                item: string;
            }[];
        };
        MoreDocumentsRequestInput: {
            exhibits: {
                id: string;
                item: string;
            }[];
        };
        NewApiKey: {
            name: string;
            scopes: ("read" | "file" | "answer" | "rights" | "operate")[];
            days: number;
            password: string;
            code?: string;
            passkey?: components["schemas"]["PasskeyAnswer"];
        };
        NewApiKeyInput: {
            name: string;
            scopes: ("read" | "file" | "answer" | "rights" | "operate")[];
            days: number;
            password: string;
            code?: string;
            passkey?: components["schemas"]["PasskeyAnswerInput"];
        };
        NewInstruction: {
            name: string;
            on: boolean;
            conditions: components["schemas"]["InstructionConditions"];
        };
        NewInstructionInput: {
            name: string;
            on: boolean;
            conditions: components["schemas"]["InstructionConditionsInput"];
        };
        NewSavedView: {
            name: string;
            filter: {
                client?: string;
                /** @enum {string} */
                band?: "act" | "review" | "watch";
                brand?: string;
                marketplace?: string;
                seller?: string;
                /** @enum {string} */
                state?: "open" | "filed" | "in-review" | "dismissed" | "snoozed";
                assignee?: string;
                group?: string;
                /** @enum {string} */
                prepared?: "yes";
                q?: string;
            };
            shared: boolean;
        };
        NewSavedViewInput: {
            name: string;
            filter: {
                client?: string;
                /** @enum {string} */
                band?: "act" | "review" | "watch";
                brand?: string;
                marketplace?: string;
                seller?: string;
                /** @enum {string} */
                state?: "open" | "filed" | "in-review" | "dismissed" | "snoozed";
                assignee?: string;
                group?: string;
                /** @enum {string} */
                prepared?: "yes";
                q?: string;
            };
            shared: boolean;
        };
        NewWebhook: {
            url: string;
        };
        NewWebhookInput: {
            url: string;
        };
        OrderDecision: {
            /** @constant */
            decision: "release";
            orders: string[];
            reasons: string;
        } | {
            /** @constant */
            decision: "hold";
            orders: string[];
            reasons: string;
        } | {
            /** @constant */
            decision: "refuse";
            orders: string[];
            reasons: string;
            lacks: ("infringement-not-apparent" | "innocent-reading" | "seller-authorised" | "use-not-infringing" | "other-goods" | "not-for-takedown")[];
        };
        OrderDecisionInput: {
            /** @constant */
            decision: "release";
            orders: string[];
            reasons: string;
        } | {
            /** @constant */
            decision: "hold";
            orders: string[];
            reasons: string;
        } | {
            /** @constant */
            decision: "refuse";
            orders: string[];
            reasons: string;
            lacks: ("infringement-not-apparent" | "innocent-reading" | "seller-authorised" | "use-not-infringing" | "other-goods" | "not-for-takedown")[];
        };
        OrderRetry: {
            order: string;
        };
        OrderRetryInput: {
            order: string;
        };
        OrderView: {
            id: string;
            target: string;
            measure: string;
            /** @enum {string} */
            desired: "down" | "up";
            epoch: number;
            state: string;
            attempts: number;
            updatedAt: components["schemas"]["Instant"];
            reason?: string;
            /** @constant */
            notSent?: true;
            held?: {
                /** @enum {string} */
                why: "stopped" | "stopped-there" | "held-there" | "to-confirm" | "above-there" | "above-hour" | "above-day" | "unusual";
                since: components["schemas"]["Instant"];
            };
            word?: {
                /** @enum {string} */
                word: "held" | "released" | "refused";
                by: string;
                reasons: string;
                at: components["schemas"]["Instant"];
            };
        };
        OrderViewInput: {
            id: string;
            target: string;
            measure: string;
            /** @enum {string} */
            desired: "down" | "up";
            epoch: number;
            state: string;
            attempts: number;
            updatedAt: components["schemas"]["InstantInput"];
            reason?: string;
            /** @constant */
            notSent?: true;
            held?: {
                /** @enum {string} */
                why: "stopped" | "stopped-there" | "held-there" | "to-confirm" | "above-there" | "above-hour" | "above-day" | "unusual";
                since: components["schemas"]["InstantInput"];
            };
            word?: {
                /** @enum {string} */
                word: "held" | "released" | "refused";
                by: string;
                reasons: string;
                at: components["schemas"]["InstantInput"];
            };
        };
        OrdersDecided: {
            items: {
                id: string;
                /** @enum {string} */
                outcome: "done" | "already-sent" | "not-waiting" | "still-wanted" | "of-the-programme" | "not-yours";
                cases: {
                    case: string;
                    refused: boolean;
                    why?: string;
                }[];
            }[];
        };
        OrdersDecidedInput: {
            items: {
                id: string;
                /** @enum {string} */
                outcome: "done" | "already-sent" | "not-waiting" | "still-wanted" | "of-the-programme" | "not-yours";
                cases: {
                    case: string;
                    refused: boolean;
                    why?: string;
                }[];
            }[];
        };
        Overview: {
            programme: {
                name: {
                    en: string;
                    "zh-CN": string;
                };
                pack: string;
                simulated: boolean;
                /** @enum {string} */
                database: "embedded" | "postgresql";
            };
            live: {
                listingsRemoved: components["schemas"]["Figure"];
                removedByGrade: {
                    suspected: components["schemas"]["Figure"];
                    likely: components["schemas"]["Figure"];
                    admitted: components["schemas"]["Figure"];
                    confirmed: components["schemas"]["Figure"];
                    none: components["schemas"]["Figure"];
                };
                storefrontsClosed: components["schemas"]["Figure"];
                storefrontsBanned: components["schemas"]["Figure"];
                wronglyRemovedRestored: components["schemas"]["Figure"];
                complaints: components["schemas"]["Figure"];
                refused: components["schemas"]["Figure"];
                withoutListing: components["schemas"]["Figure"];
                contested: components["schemas"]["Figure"];
                unanswered: components["schemas"]["Figure"];
                participants: components["schemas"]["Figure"];
                medianRemovalMs?: number;
                medianRestoreMs?: number;
                relisted: {
                    listings: components["schemas"]["Figure"];
                    medianMs?: number;
                    within7Days?: number;
                    within30Days?: number;
                };
            };
            rulings: {
                waiting: components["schemas"]["Figure"];
                waitDays: number;
                mostDays?: number;
                delayed: boolean;
            };
            organisations: {
                organisation: string;
                decisions: components["schemas"]["Figure"];
            }[];
            audit: {
                share: number;
                drawn: components["schemas"]["Figure"];
                right: components["schemas"]["Figure"];
                wrong: components["schemas"]["Figure"];
                unclear: components["schemas"]["Figure"];
                error?: {
                    share: number;
                    low: number;
                    high: number;
                };
            };
            historical: {
                listingsRemoved: number;
                storefrontsClosed: number;
                source: string;
                asOf: string;
            };
        };
        OverviewInput: {
            programme: {
                name: {
                    en: string;
                    "zh-CN": string;
                };
                pack: string;
                simulated: boolean;
                /** @enum {string} */
                database: "embedded" | "postgresql";
            };
            live: {
                listingsRemoved: components["schemas"]["FigureInput"];
                removedByGrade: {
                    suspected: components["schemas"]["FigureInput"];
                    likely: components["schemas"]["FigureInput"];
                    admitted: components["schemas"]["FigureInput"];
                    confirmed: components["schemas"]["FigureInput"];
                    none: components["schemas"]["FigureInput"];
                };
                storefrontsClosed: components["schemas"]["FigureInput"];
                storefrontsBanned: components["schemas"]["FigureInput"];
                wronglyRemovedRestored: components["schemas"]["FigureInput"];
                complaints: components["schemas"]["FigureInput"];
                refused: components["schemas"]["FigureInput"];
                withoutListing: components["schemas"]["FigureInput"];
                contested: components["schemas"]["FigureInput"];
                unanswered: components["schemas"]["FigureInput"];
                participants: components["schemas"]["FigureInput"];
                medianRemovalMs?: number;
                medianRestoreMs?: number;
                relisted: {
                    listings: components["schemas"]["FigureInput"];
                    medianMs?: number;
                    within7Days?: number;
                    within30Days?: number;
                };
            };
            rulings: {
                waiting: components["schemas"]["FigureInput"];
                waitDays: number;
                mostDays?: number;
                delayed: boolean;
            };
            organisations: {
                organisation: string;
                decisions: components["schemas"]["FigureInput"];
            }[];
            audit: {
                share: number;
                drawn: components["schemas"]["FigureInput"];
                right: components["schemas"]["FigureInput"];
                wrong: components["schemas"]["FigureInput"];
                unclear: components["schemas"]["FigureInput"];
                error?: {
                    share: number;
                    low: number;
                    high: number;
                };
            };
            historical: {
                listingsRemoved: number;
                storefrontsClosed: number;
                source: string;
                asOf: string;
            };
        };
        OwnReadings: {
            open?: components["schemas"]["SecondReading"];
            read: number;
            agreement: {
                again: {
                    count: number;
                    agree: number;
                };
                known: {
                    count: number;
                    agree: number;
                };
            };
        };
        OwnReadingsInput: {
            open?: components["schemas"]["SecondReadingInput"];
            read: number;
            agreement: {
                again: {
                    count: number;
                    agree: number;
                };
                known: {
                    count: number;
                    agree: number;
                };
            };
        };
        OwnSeller: {
            key: string;
            marketplace: string;
            id: string;
            name?: string;
            findings: number;
            cases: number;
            upheld: number;
            dismissed: number;
            restored: number;
            running: number;
            lastFiledAt?: components["schemas"]["Instant"];
            sanction?: {
                /** @enum {string} */
                outcome: "upheld" | "overturned" | "refused" | "silence" | "mistake" | "authorised-since" | "duplicate" | "settled" | "discontinued" | "unanswered" | "warned" | "closed" | "reopened" | "banned" | "ban-lifted";
                /** Format: date */
                on: string;
            };
        };
        OwnSellerInput: {
            key: string;
            marketplace: string;
            id: string;
            name?: string;
            findings: number;
            cases: number;
            upheld: number;
            dismissed: number;
            restored: number;
            running: number;
            lastFiledAt?: components["schemas"]["InstantInput"];
            sanction?: {
                /** @enum {string} */
                outcome: "upheld" | "overturned" | "refused" | "silence" | "mistake" | "authorised-since" | "duplicate" | "settled" | "discontinued" | "unanswered" | "warned" | "closed" | "reopened" | "banned" | "ban-lifted";
                /** Format: date */
                on: string;
            };
        };
        Packet: {
            /** @constant */
            format: "marketsafe-packet@v1";
            case: string;
            bundle: string;
            filedAt: components["schemas"]["Instant"];
            pack: string;
            target: {
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            };
            seller: {
                key: string;
                name?: string;
            };
            claim: {
                /** @enum {string} */
                reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                ground?: string;
                chips: ("never-made" | "impossible-price" | "not-our-seller" | "our-photo" | "test-bought")[];
                evidence?: {
                    /** @enum {string} */
                    kind: "test-purchase" | "comparison" | "examination-report" | "official-decision" | "other-evidence";
                    sha256: string;
                }[];
            };
            page: {
                seenAt: components["schemas"]["Instant"];
                url?: string;
                title: string;
                description?: string;
                brand?: string;
                category?: string;
                classes?: number[];
                condition?: string;
                price?: {
                    amount: string;
                    currency: string;
                };
                sold?: number;
                stock?: number;
                shipsTo: string[];
                variant?: {
                    id: string;
                    title?: string;
                    price?: {
                        amount: string;
                        currency: string;
                    };
                };
                variants?: {
                    [key: string]: unknown;
                }[];
                attributes?: {
                    [key: string]: unknown;
                };
                pictures: string[];
            } | null;
            capture?: {
                /** @enum {string} */
                outcome: "read" | "login" | "robot" | "gone" | "failed" | "no-address" | "not-connected" | "too-many";
                shows?: ("title" | "price")[];
                /** @constant */
                screenshot?: "follows";
                log: {
                    /** @enum {string} */
                    what: "page" | "picture";
                    address: string;
                    at: components["schemas"]["Instant"];
                    redirectedTo?: string;
                    status?: number;
                    bytes?: number;
                    contentType?: string;
                    sha256?: string;
                    /** @enum {string} */
                    fault?: "refused" | "not-connected" | "broken" | "too-slow" | "too-large" | "encoded" | "redirected" | "no-picture" | "not-asked";
                }[];
            };
            right: {
                id: string;
                /** @enum {string} */
                type: "trademark" | "copyright" | "design" | "patent";
                office: string;
                number: string;
                mark?: string;
                holderName: string;
                /** @enum {string} */
                status: "unverified" | "active" | "lapsed";
                /** @enum {string} */
                verifiedBy?: "register-contact" | "certificate-at-source" | "power-of-attorney" | "association-vouched";
                verifiedAgainst?: string;
                validUntil?: components["schemas"]["Instant"];
                territories: string[];
                classes: number[];
            } | null;
            match: {
                /** @enum {string} */
                territory: "covers" | "does-not-cover" | "unknown";
                /** @enum {string} */
                classes: "covers" | "does-not-cover" | "unknown";
            };
            comparison: {
                mark?: string;
                seen: {
                    signal: string;
                    field?: string;
                    span?: [
                        number,
                        number
                    ];
                    seen?: string;
                    image?: string;
                    nth?: number;
                    with?: string;
                    /** @enum {string} */
                    bank?: "brand" | "logo" | "case";
                    points?: number;
                    mirrored?: boolean;
                    region?: {
                        left: number;
                        top: number;
                        width: number;
                        height: number;
                    };
                    withRegion?: {
                        left: number;
                        top: number;
                        width: number;
                        height: number;
                    };
                    differs?: {
                        left: number;
                        top: number;
                        width: number;
                        height: number;
                    };
                }[];
                pictures?: {
                    image: string;
                    shownSince: components["schemas"]["Instant"];
                    with: {
                        id: string;
                        /** @enum {string} */
                        bank: "brand" | "logo" | "case";
                        since: components["schemas"]["Instant"];
                        listing?: {
                            marketplace: string;
                            id: string;
                        };
                        address?: string;
                    };
                }[];
                /** @enum {string} */
                shown: "text" | "picture" | "none" | "not-looked";
                /** @constant */
                namesOther?: true;
                foundByScreening: boolean;
            };
            declaration: {
                made: boolean;
                at: components["schemas"]["Instant"];
                by: string;
                version: string;
                texts: {
                    en: string;
                    "zh-CN": string;
                };
            };
            notCaptured: ("page" | "page-now" | "screenshot" | "address" | "description" | "price" | "pictures" | "picture-bytes" | "more-pictures" | "shipping" | "classes" | "variant" | "variants" | "attributes" | "right" | "mark")[];
        };
        PacketFile: {
            /** @constant */
            format: "marketsafe-packet-file@v1";
            case: string;
            /** @enum {string} */
            reader: "complainant" | "seller" | "desk";
            parts: {
                packet: {
                    id: string;
                    hash: string;
                    salt?: string;
                    body?: components["schemas"]["Packet"];
                };
                filer: {
                    id: string;
                    hash: string;
                    salt?: string;
                    body?: components["schemas"]["PacketFilerPart"];
                };
            };
            sections: {
                item: string;
                title: {
                    en: string;
                    "zh-CN": string;
                };
                rows: {
                    item: string;
                    label: {
                        en: string;
                        "zh-CN": string;
                    };
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                    /** @enum {string} */
                    kind?: "code" | "long";
                }[];
            }[];
            pictures: {
                address: string;
                sha256?: string;
                bytes?: number;
                thumbnail?: string;
                why?: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            screenshot?: {
                sha256?: string;
                at?: components["schemas"]["Instant"];
                by?: string;
                picture?: string;
                why?: {
                    en: string;
                    "zh-CN": string;
                };
            };
            stamp?: {
                at: components["schemas"]["Instant"];
                authority: string;
                serial: string;
                file: string;
            };
            elements: {
                id: string;
                law: string;
                where: {
                    en: string;
                    "zh-CN": string;
                };
                asks: {
                    en: string;
                    "zh-CN": string;
                };
                parts: string[];
                /** @enum {string} */
                state: "here" | "in-part" | "not-here";
                stateText: {
                    en: string;
                    "zh-CN": string;
                };
                lacks: {
                    code: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                }[];
            }[];
            prepared: {
                en: string;
                "zh-CN": string;
            };
            howToVerify: {
                en: string;
                "zh-CN": string;
            };
        };
        PacketFileInput: {
            /** @constant */
            format: "marketsafe-packet-file@v1";
            case: string;
            /** @enum {string} */
            reader: "complainant" | "seller" | "desk";
            parts: {
                packet: {
                    id: string;
                    hash: string;
                    salt?: string;
                    body?: components["schemas"]["PacketInput"];
                };
                filer: {
                    id: string;
                    hash: string;
                    salt?: string;
                    body?: components["schemas"]["PacketFilerPartInput"];
                };
            };
            sections: {
                item: string;
                title: {
                    en: string;
                    "zh-CN": string;
                };
                rows: {
                    item: string;
                    label: {
                        en: string;
                        "zh-CN": string;
                    };
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                    /** @enum {string} */
                    kind?: "code" | "long";
                }[];
            }[];
            pictures: {
                address: string;
                sha256?: string;
                bytes?: number;
                thumbnail?: string;
                why?: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            screenshot?: {
                sha256?: string;
                at?: components["schemas"]["InstantInput"];
                by?: string;
                picture?: string;
                why?: {
                    en: string;
                    "zh-CN": string;
                };
            };
            stamp?: {
                at: components["schemas"]["InstantInput"];
                authority: string;
                serial: string;
                file: string;
            };
            elements: {
                id: string;
                law: string;
                where: {
                    en: string;
                    "zh-CN": string;
                };
                asks: {
                    en: string;
                    "zh-CN": string;
                };
                parts: string[];
                /** @enum {string} */
                state: "here" | "in-part" | "not-here";
                stateText: {
                    en: string;
                    "zh-CN": string;
                };
                lacks: {
                    code: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                }[];
            }[];
            prepared: {
                en: string;
                "zh-CN": string;
            };
            howToVerify: {
                en: string;
                "zh-CN": string;
            };
        };
        PacketFilerPart: {
            /** @constant */
            format: "marketsafe-packet-filer@v1";
            case: string;
            agent?: {
                id: string;
                mandateUntil?: components["schemas"]["Instant"];
            };
            terms?: components["schemas"]["FiledTerms"][];
            shop?: unknown;
            signals: {
                signal: string;
                logOdds: number;
                field?: string;
                span?: [
                    number,
                    number
                ];
                seen?: string;
                note?: string;
                manner?: string;
                weight?: string;
                times?: number;
                /** @enum {string} */
                limited?: "watch" | "review";
                atRates?: {
                    /** Format: date */
                    asOf: string;
                    amount: string;
                    currency: string;
                };
                ofTypical?: number;
                range?: {
                    category: string;
                    /** @enum {string} */
                    condition?: "new" | "used";
                    currency: string;
                    typical: string;
                    low?: string;
                };
                /** @enum {string} */
                notCompared?: "no-rate" | "rates-too-old";
                image?: string;
                nth?: number;
                with?: string;
                /** @enum {string} */
                bank?: "brand" | "logo" | "case";
                right?: string;
                points?: number;
                mirrored?: boolean;
                region?: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
                withRegion?: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
                differs?: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
            }[];
            comparedCases?: {
                picture: string;
                case: string;
                seller?: string;
                listing?: {
                    marketplace: string;
                    id: string;
                };
            }[];
            priceOfTypical?: number;
            finding?: {
                score: number;
                /** @enum {string} */
                band: "act" | "review" | "watch";
                signals: {
                    signal: string;
                    logOdds: number;
                }[];
            };
        };
        PacketFilerPartInput: {
            /** @constant */
            format: "marketsafe-packet-filer@v1";
            case: string;
            agent?: {
                id: string;
                mandateUntil?: components["schemas"]["InstantInput"];
            };
            terms?: components["schemas"]["FiledTermsInput"][];
            shop?: unknown;
            signals: {
                signal: string;
                logOdds: number;
                field?: string;
                span?: [
                    number,
                    number
                ];
                seen?: string;
                note?: string;
                manner?: string;
                weight?: string;
                times?: number;
                /** @enum {string} */
                limited?: "watch" | "review";
                atRates?: {
                    /** Format: date */
                    asOf: string;
                    amount: string;
                    currency: string;
                };
                ofTypical?: number;
                range?: {
                    category: string;
                    /** @enum {string} */
                    condition?: "new" | "used";
                    currency: string;
                    typical: string;
                    low?: string;
                };
                /** @enum {string} */
                notCompared?: "no-rate" | "rates-too-old";
                image?: string;
                nth?: number;
                with?: string;
                /** @enum {string} */
                bank?: "brand" | "logo" | "case";
                right?: string;
                points?: number;
                mirrored?: boolean;
                region?: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
                withRegion?: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
                differs?: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
            }[];
            comparedCases?: {
                picture: string;
                case: string;
                seller?: string;
                listing?: {
                    marketplace: string;
                    id: string;
                };
            }[];
            priceOfTypical?: number;
            finding?: {
                score: number;
                /** @enum {string} */
                band: "act" | "review" | "watch";
                signals: {
                    signal: string;
                    logOdds: number;
                }[];
            };
        };
        PacketInput: {
            /** @constant */
            format: "marketsafe-packet@v1";
            case: string;
            bundle: string;
            filedAt: components["schemas"]["InstantInput"];
            pack: string;
            target: {
                /** @constant */
                kind: "listing";
                marketplace: string;
                id: string;
                variant?: string;
            } | {
                /** @constant */
                kind: "storefront";
                marketplace: string;
                id: string;
            };
            seller: {
                key: string;
                name?: string;
            };
            claim: {
                /** @enum {string} */
                reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                ground?: string;
                chips: ("never-made" | "impossible-price" | "not-our-seller" | "our-photo" | "test-bought")[];
                evidence?: {
                    /** @enum {string} */
                    kind: "test-purchase" | "comparison" | "examination-report" | "official-decision" | "other-evidence";
                    sha256: string;
                }[];
            };
            page: {
                seenAt: components["schemas"]["InstantInput"];
                url?: string;
                title: string;
                description?: string;
                brand?: string;
                category?: string;
                classes?: number[];
                condition?: string;
                price?: {
                    amount: string;
                    currency: string;
                };
                sold?: number;
                stock?: number;
                shipsTo: string[];
                variant?: {
                    id: string;
                    title?: string;
                    price?: {
                        amount: string;
                        currency: string;
                    };
                };
                variants?: {
                    [key: string]: unknown;
                }[];
                attributes?: {
                    [key: string]: unknown;
                };
                pictures: string[];
            } | null;
            capture?: {
                /** @enum {string} */
                outcome: "read" | "login" | "robot" | "gone" | "failed" | "no-address" | "not-connected" | "too-many";
                shows?: ("title" | "price")[];
                /** @constant */
                screenshot?: "follows";
                log: {
                    /** @enum {string} */
                    what: "page" | "picture";
                    address: string;
                    at: components["schemas"]["InstantInput"];
                    redirectedTo?: string;
                    status?: number;
                    bytes?: number;
                    contentType?: string;
                    sha256?: string;
                    /** @enum {string} */
                    fault?: "refused" | "not-connected" | "broken" | "too-slow" | "too-large" | "encoded" | "redirected" | "no-picture" | "not-asked";
                }[];
            };
            right: {
                id: string;
                /** @enum {string} */
                type: "trademark" | "copyright" | "design" | "patent";
                office: string;
                number: string;
                mark?: string;
                holderName: string;
                /** @enum {string} */
                status: "unverified" | "active" | "lapsed";
                /** @enum {string} */
                verifiedBy?: "register-contact" | "certificate-at-source" | "power-of-attorney" | "association-vouched";
                verifiedAgainst?: string;
                validUntil?: components["schemas"]["InstantInput"];
                territories: string[];
                classes: number[];
            } | null;
            match: {
                /** @enum {string} */
                territory: "covers" | "does-not-cover" | "unknown";
                /** @enum {string} */
                classes: "covers" | "does-not-cover" | "unknown";
            };
            comparison: {
                mark?: string;
                seen: {
                    signal: string;
                    field?: string;
                    span?: [
                        number,
                        number
                    ];
                    seen?: string;
                    image?: string;
                    nth?: number;
                    with?: string;
                    /** @enum {string} */
                    bank?: "brand" | "logo" | "case";
                    points?: number;
                    mirrored?: boolean;
                    region?: {
                        left: number;
                        top: number;
                        width: number;
                        height: number;
                    };
                    withRegion?: {
                        left: number;
                        top: number;
                        width: number;
                        height: number;
                    };
                    differs?: {
                        left: number;
                        top: number;
                        width: number;
                        height: number;
                    };
                }[];
                pictures?: {
                    image: string;
                    shownSince: components["schemas"]["InstantInput"];
                    with: {
                        id: string;
                        /** @enum {string} */
                        bank: "brand" | "logo" | "case";
                        since: components["schemas"]["InstantInput"];
                        listing?: {
                            marketplace: string;
                            id: string;
                        };
                        address?: string;
                    };
                }[];
                /** @enum {string} */
                shown: "text" | "picture" | "none" | "not-looked";
                /** @constant */
                namesOther?: true;
                foundByScreening: boolean;
            };
            declaration: {
                made: boolean;
                at: components["schemas"]["InstantInput"];
                by: string;
                version: string;
                texts: {
                    en: string;
                    "zh-CN": string;
                };
            };
            notCaptured: ("page" | "page-now" | "screenshot" | "address" | "description" | "price" | "pictures" | "picture-bytes" | "more-pictures" | "shipping" | "classes" | "variant" | "variants" | "attributes" | "right" | "mark")[];
        };
        Participant: {
            id: string;
            /** @enum {string} */
            kind: "rights-holder" | "agent" | "association" | "marketplace" | "authority" | "intermediary";
            name: string;
            member: boolean;
            /** @enum {string} */
            standing: "newcomer" | "good" | "restricted" | "suspended";
            accuracy?: number;
            dailyCap?: number;
            filedToday?: number;
            termsAccepted: boolean;
        };
        ParticipantInput: {
            id: string;
            /** @enum {string} */
            kind: "rights-holder" | "agent" | "association" | "marketplace" | "authority" | "intermediary";
            name: string;
            member: boolean;
            /** @enum {string} */
            standing: "newcomer" | "good" | "restricted" | "suspended";
            accuracy?: number;
            dailyCap?: number;
            filedToday?: number;
            termsAccepted: boolean;
        };
        ParticipantTerms: {
            inForce?: components["schemas"]["TermsVersion"];
            accepted: boolean;
            acceptances: {
                terms: components["schemas"]["TermsVersion"];
                at: components["schemas"]["Instant"];
                person: string;
                authority: string;
            }[];
        };
        ParticipantTermsInput: {
            inForce?: components["schemas"]["TermsVersionInput"];
            accepted: boolean;
            acceptances: {
                terms: components["schemas"]["TermsVersionInput"];
                at: components["schemas"]["InstantInput"];
                person: string;
                authority: string;
            }[];
        };
        PasskeyAnswer: {
            id: string;
            rawId: string;
            /** @constant */
            type: "public-key";
            response: {
                authenticatorData: string;
                clientDataJSON: string;
                signature: string;
                userHandle?: string;
            };
        };
        PasskeyAnswerInput: {
            id: string;
            rawId: string;
            /** @constant */
            type: "public-key";
            response: {
                authenticatorData: string;
                clientDataJSON: string;
                signature: string;
                userHandle?: string;
            };
        };
        PasswordChoice: {
            password: string;
        };
        PasswordChoiceInput: {
            password: string;
        };
        PasswordLinkRequest: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
        };
        PasswordLinkRequestInput: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
        };
        PastCase: {
            marketplace: string;
            seller: string;
            reference: string;
            /** @enum {string} */
            outcome: "upheld" | "rejected" | "withdrawn";
            /** Format: date */
            decidedOn: string;
            listing?: string;
            complainant?: string & (unknown & unknown);
            note?: string;
        };
        PastCaseInput: {
            marketplace: string;
            seller: string;
            reference: string;
            /** @enum {string} */
            outcome: "upheld" | "rejected" | "withdrawn";
            /** Format: date */
            decidedOn: string;
            listing?: string;
            complainant?: string & (unknown & unknown);
            note?: string;
        };
        PendingInvitation: {
            id: string;
            email?: string;
            name?: string;
            /** @enum {string} */
            position: "administrator" | "filer" | "viewer" | "approver" | "reviewer" | "auditor";
            organisation?: string;
            inviter?: string;
            madeAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
        };
        PendingInvitationInput: {
            id: string;
            email?: string;
            name?: string;
            /** @enum {string} */
            position: "administrator" | "filer" | "viewer" | "approver" | "reviewer" | "auditor";
            organisation?: string;
            inviter?: string;
            madeAt: components["schemas"]["InstantInput"];
            expiresAt: components["schemas"]["InstantInput"];
        };
        Persona: {
            id: string;
            /** @enum {string} */
            role: "rights-holder" | "agent" | "association" | "desk" | "marketplace" | "seller";
            name: {
                en: string;
                "zh-CN": string;
            };
            about: {
                en: string;
                "zh-CN": string;
            };
            path: string;
        };
        PersonaInput: {
            id: string;
            /** @enum {string} */
            role: "rights-holder" | "agent" | "association" | "desk" | "marketplace" | "seller";
            name: {
                en: string;
                "zh-CN": string;
            };
            about: {
                en: string;
                "zh-CN": string;
            };
            path: string;
        };
        PicturePair: {
            image: string;
            place: number;
            shownSince: components["schemas"]["Instant"];
            with: {
                id: string;
                /** @enum {string} */
                bank: "brand" | "logo" | "case";
                since: components["schemas"]["Instant"];
                name?: string;
                seller?: string;
                listing?: {
                    marketplace: string;
                    id: string;
                };
                address?: string;
                case?: string;
            };
            /** @enum {string} */
            kind: "same-picture" | "same-scene" | "logo";
            points: number;
            mirrored: boolean;
            part: {
                left: number;
                top: number;
                width: number;
                height: number;
            };
            withPart: {
                left: number;
                top: number;
                width: number;
                height: number;
            };
            honestSellers: number;
        };
        PicturePairInput: {
            image: string;
            place: number;
            shownSince: components["schemas"]["InstantInput"];
            with: {
                id: string;
                /** @enum {string} */
                bank: "brand" | "logo" | "case";
                since: components["schemas"]["InstantInput"];
                name?: string;
                seller?: string;
                listing?: {
                    marketplace: string;
                    id: string;
                };
                address?: string;
                case?: string;
            };
            /** @enum {string} */
            kind: "same-picture" | "same-scene" | "logo";
            points: number;
            mirrored: boolean;
            part: {
                left: number;
                top: number;
                width: number;
                height: number;
            };
            withPart: {
                left: number;
                top: number;
                width: number;
                height: number;
            };
            honestSellers: number;
        };
        Practice: {
            needed: number;
            passed: number;
            validUntil?: components["schemas"]["Instant"];
            items: {
                id: string;
                /** @enum {string} */
                reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                /** @enum {string} */
                answer: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
                brand: {
                    /** @enum {string} */
                    answer: "backed" | "bare" | "silent" | "withdrawn";
                    text?: {
                        en: string;
                        "zh-CN": string;
                    };
                };
                goods: {
                    en: string;
                    "zh-CN": string;
                };
                story: {
                    en: string;
                    "zh-CN": string;
                };
                papers: {
                    item: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                }[];
                checklist: {
                    item: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                    required: string;
                }[];
                /** @enum {string} */
                state: "open" | "passed" | "failed";
                again?: components["schemas"]["Instant"];
            }[];
        };
        PracticeDecision: {
            /** @enum {string} */
            outcome: "upheld" | "overturned";
            checklist: {
                [key: string]: "unmet" | "unverifiable" | "met" | "verified" | "contradicted" | "not-applicable";
            };
        };
        PracticeDecisionInput: {
            /** @enum {string} */
            outcome: "upheld" | "overturned";
            checklist: {
                [key: string]: "unmet" | "unverifiable" | "met" | "verified" | "contradicted" | "not-applicable";
            };
        };
        PracticeInput: {
            needed: number;
            passed: number;
            validUntil?: components["schemas"]["InstantInput"];
            items: {
                id: string;
                /** @enum {string} */
                reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                /** @enum {string} */
                answer: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
                brand: {
                    /** @enum {string} */
                    answer: "backed" | "bare" | "silent" | "withdrawn";
                    text?: {
                        en: string;
                        "zh-CN": string;
                    };
                };
                goods: {
                    en: string;
                    "zh-CN": string;
                };
                story: {
                    en: string;
                    "zh-CN": string;
                };
                papers: {
                    item: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                }[];
                checklist: {
                    item: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                    required: string;
                }[];
                /** @enum {string} */
                state: "open" | "passed" | "failed";
                again?: components["schemas"]["InstantInput"];
            }[];
        };
        PracticeResult: {
            passed: boolean;
            /** @enum {string} */
            outcome: "upheld" | "overturned";
            findings: {
                item: string;
                right: ("unmet" | "unverifiable" | "met" | "verified" | "contradicted" | "not-applicable")[];
                isRight: boolean;
            }[];
            why: {
                en: string;
                "zh-CN": string;
            };
            proof?: {
                en: string;
                "zh-CN": string;
            };
            rule?: {
                en: string;
                "zh-CN": string;
            };
        };
        PracticeResultInput: {
            passed: boolean;
            /** @enum {string} */
            outcome: "upheld" | "overturned";
            findings: {
                item: string;
                right: ("unmet" | "unverifiable" | "met" | "verified" | "contradicted" | "not-applicable")[];
                isRight: boolean;
            }[];
            why: {
                en: string;
                "zh-CN": string;
            };
            proof?: {
                en: string;
                "zh-CN": string;
            };
            rule?: {
                en: string;
                "zh-CN": string;
            };
        };
        Preparation: {
            id: string;
            name: string;
            conditions: components["schemas"]["InstructionConditions"];
        };
        PreparationInput: {
            id: string;
            name: string;
            conditions: components["schemas"]["InstructionConditionsInput"];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            errors?: {
                code: string;
                field?: string;
                detail?: string;
            }[];
            requestId?: string;
        };
        ProblemInput: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            errors?: {
                code: string;
                field?: string;
                detail?: string;
            }[];
            requestId?: string;
        };
        ProceedsView: {
            /** @enum {string} */
            status: "asked" | "held" | "not-held" | "ended" | "not-released" | "released";
            since: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
        };
        ProceedsViewInput: {
            /** @enum {string} */
            status: "asked" | "held" | "not-held" | "ended" | "not-released" | "released";
            since: components["schemas"]["InstantInput"];
            until: components["schemas"]["InstantInput"];
        };
        ProposalDropped: {
            reasons: string;
        };
        ProposalDroppedInput: {
            reasons: string;
        };
        ProposedRules: {
            file: string;
            text: string;
        };
        ProposedRulesInput: {
            file: string;
            text: string;
        };
        Publication: {
            id: string;
            reference: string;
            /** @enum {string} */
            kind: "notice" | "declaration" | "outcome" | "sanction";
            marketplace: {
                id: string;
                name: {
                    en: string;
                    "zh-CN": string;
                };
            };
            /** @enum {string} */
            rightType?: "trademark" | "copyright" | "design" | "patent";
            /** @enum {string} */
            reason?: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            outcome?: "upheld" | "overturned" | "refused" | "silence" | "mistake" | "authorised-since" | "duplicate" | "settled" | "discontinued" | "unanswered" | "warned" | "closed" | "reopened" | "banned" | "ban-lifted";
            /** @enum {string} */
            grade?: "suspected" | "likely" | "admitted" | "confirmed";
            organisation?: string;
            /** Format: date */
            on: string;
            law: string;
            standing?: {
                /** @enum {string} */
                outcome: "upheld" | "overturned" | "refused" | "silence" | "mistake" | "authorised-since" | "duplicate" | "settled" | "discontinued" | "unanswered" | "warned" | "closed" | "reopened" | "banned" | "ban-lifted";
                /** Format: date */
                on: string;
            };
        };
        PublicationInput: {
            id: string;
            reference: string;
            /** @enum {string} */
            kind: "notice" | "declaration" | "outcome" | "sanction";
            marketplace: {
                id: string;
                name: {
                    en: string;
                    "zh-CN": string;
                };
            };
            /** @enum {string} */
            rightType?: "trademark" | "copyright" | "design" | "patent";
            /** @enum {string} */
            reason?: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            outcome?: "upheld" | "overturned" | "refused" | "silence" | "mistake" | "authorised-since" | "duplicate" | "settled" | "discontinued" | "unanswered" | "warned" | "closed" | "reopened" | "banned" | "ban-lifted";
            /** @enum {string} */
            grade?: "suspected" | "likely" | "admitted" | "confirmed";
            organisation?: string;
            /** Format: date */
            on: string;
            law: string;
            standing?: {
                /** @enum {string} */
                outcome: "upheld" | "overturned" | "refused" | "silence" | "mistake" | "authorised-since" | "duplicate" | "settled" | "discontinued" | "unanswered" | "warned" | "closed" | "reopened" | "banned" | "ban-lifted";
                /** Format: date */
                on: string;
            };
        };
        PublishedLaw: {
            id: string;
            title: {
                en: string;
                "zh-CN": string;
            };
            territories: string[];
            from: string;
            marketplaces: string[];
            rules: components["schemas"]["LegalRule"][];
        };
        PublishedLawInput: {
            id: string;
            title: {
                en: string;
                "zh-CN": string;
            };
            territories: string[];
            from: string;
            marketplaces: string[];
            rules: components["schemas"]["LegalRuleInput"][];
        };
        PublishedRules: {
            current: components["schemas"]["RuleVersion"];
            values: {
                value: unknown;
                reference?: components["schemas"]["RuleReference"];
                path: string;
            }[];
            laws: components["schemas"]["PublishedLaw"][];
            announced: {
                version: components["schemas"]["RuleVersion"];
                changes: components["schemas"]["RuleChange"][];
            }[];
        };
        PublishedRulesInput: {
            current: components["schemas"]["RuleVersionInput"];
            values: {
                value: unknown;
                reference?: components["schemas"]["RuleReferenceInput"];
                path: string;
            }[];
            laws: components["schemas"]["PublishedLawInput"][];
            announced: {
                version: components["schemas"]["RuleVersionInput"];
                changes: components["schemas"]["RuleChangeInput"][];
            }[];
        };
        PublishedSum: {
            amount: string;
            currency: string;
        };
        PublishedSumInput: {
            amount: string;
            currency: string;
        };
        PullView: {
            marketplace: string;
            name: {
                en: string;
                "zh-CN": string;
            };
            /** @enum {string} */
            of: "seller" | "listing" | "full";
            running?: {
                since: components["schemas"]["Instant"];
                pages: number;
                rows: number;
                of?: number;
                gone?: number;
            };
            last?: {
                since: components["schemas"]["Instant"];
                pages: number;
                rows: number;
                of?: number;
                gone?: number;
                ended: components["schemas"]["Instant"];
                /** @constant */
                short?: true;
            };
            next: components["schemas"]["Instant"];
            failure?: {
                why: string;
                attempts: number;
            };
        };
        PullViewInput: {
            marketplace: string;
            name: {
                en: string;
                "zh-CN": string;
            };
            /** @enum {string} */
            of: "seller" | "listing" | "full";
            running?: {
                since: components["schemas"]["InstantInput"];
                pages: number;
                rows: number;
                of?: number;
                gone?: number;
            };
            last?: {
                since: components["schemas"]["InstantInput"];
                pages: number;
                rows: number;
                of?: number;
                gone?: number;
                ended: components["schemas"]["InstantInput"];
                /** @constant */
                short?: true;
            };
            next: components["schemas"]["InstantInput"];
            failure?: {
                why: string;
                attempts: number;
            };
        };
        Quality: {
            people: {
                again: {
                    count: number;
                    agree: number;
                };
                known: {
                    count: number;
                    agree: number;
                };
                id: string;
                name: string;
                read: number;
                practiceUntil?: components["schemas"]["Instant"];
            }[];
        };
        QualityInput: {
            people: {
                again: {
                    count: number;
                    agree: number;
                };
                known: {
                    count: number;
                    agree: number;
                };
                id: string;
                name: string;
                read: number;
                practiceUntil?: components["schemas"]["InstantInput"];
            }[];
        };
        QueuedWebhook: {
            message: string;
        };
        QueuedWebhookInput: {
            message: string;
        };
        RateTablePut: {
            table: components["schemas"]["ExchangeRates"];
            instead: number;
            confirmed?: string[];
        };
        RateTablePutInput: {
            table: components["schemas"]["ExchangeRatesInput"];
            instead: number;
            confirmed?: string[];
        };
        RatesInForce: {
            inForce?: {
                number: number;
                table: components["schemas"]["ExchangeRates"];
                tooOldFrom: components["schemas"]["Instant"];
                isTooOld: boolean;
            };
        };
        RatesInForceInput: {
            inForce?: {
                number: number;
                table: components["schemas"]["ExchangeRatesInput"];
                tooOldFrom: components["schemas"]["InstantInput"];
                isTooOld: boolean;
            };
        };
        RecognitionDecision: {
            /** @enum {string} */
            outcome: "confirmed" | "reversed";
            reasons: string;
        };
        RecognitionDecisionInput: {
            /** @enum {string} */
            outcome: "confirmed" | "reversed";
            reasons: string;
        };
        Reconciliation: {
            restoredFrom?: components["schemas"]["Instant"];
            left: number;
            looked: number;
            settled: number;
            waits: number;
            differs: number;
            items: components["schemas"]["LookedTarget"][];
            next?: string;
        };
        ReconciliationInput: {
            restoredFrom?: components["schemas"]["InstantInput"];
            left: number;
            looked: number;
            settled: number;
            waits: number;
            differs: number;
            items: components["schemas"]["LookedTargetInput"][];
            next?: string;
        };
        RegisterEntry: {
            office: string;
            number: string;
            /**
             * @default trademark
             * @enum {string}
             */
            type: "trademark" | "copyright" | "design" | "patent";
            owner: string;
            /** Format: email */
            contact?: string;
            mark?: string;
            territories: string[];
            /** @default [] */
            classes: number[];
            validUntil: components["schemas"]["Instant"];
            /** Format: date */
            registeredOn?: string;
            /** @enum {string} */
            challenge?: "none" | "opposed" | "in-cancellation";
        };
        RegisterEntryInput: {
            office: string;
            number: string;
            /**
             * @default trademark
             * @enum {string}
             */
            type: "trademark" | "copyright" | "design" | "patent";
            owner: string;
            /** Format: email */
            contact?: string;
            mark?: string;
            territories: string[];
            /** @default [] */
            classes: number[];
            validUntil: components["schemas"]["InstantInput"];
            /** Format: date */
            registeredOn?: string;
            /** @enum {string} */
            challenge?: "none" | "opposed" | "in-cancellation";
        };
        Registration: {
            id: string;
            office: string;
            number: string;
            entry?: components["schemas"]["RegisterEntry"];
            byHand?: {
                at: components["schemas"]["Instant"];
                document: components["schemas"]["Exhibit"];
            };
            right?: components["schemas"]["Right"];
            claims: {
                participant: string;
                name: string;
                request?: components["schemas"]["RightReview"];
                vouchings: components["schemas"]["Vouching"][];
            }[];
        };
        RegistrationInput: {
            id: string;
            office: string;
            number: string;
            entry?: components["schemas"]["RegisterEntryInput"];
            byHand?: {
                at: components["schemas"]["InstantInput"];
                document: components["schemas"]["ExhibitInput"];
            };
            right?: components["schemas"]["RightInput"];
            claims: {
                participant: string;
                name: string;
                request?: components["schemas"]["RightReviewInput"];
                vouchings: components["schemas"]["VouchingInput"][];
            }[];
        };
        ReleaseRequest: {
            /** @enum {string} */
            outcome: "go-on" | "upheld" | "overturned";
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        };
        ReleaseRequestInput: {
            /** @enum {string} */
            outcome: "go-on" | "upheld" | "overturned";
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        };
        RelistView: {
            case: string;
            right: string;
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            grade?: "suspected" | "likely" | "admitted" | "confirmed";
            removedAt: components["schemas"]["Instant"];
            title?: string;
            image?: string;
            price?: {
                amount: string;
                currency: string;
            };
            url?: string;
            seller: {
                key: string;
                name?: string;
            };
            agree: ("listing" | "picture" | "title" | "price" | "seller")[];
            picture?: {
                image: string;
                with?: string;
                points: number;
                mirrored: boolean;
                region: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
                withRegion: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
            };
        };
        RelistViewInput: {
            case: string;
            right: string;
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            grade?: "suspected" | "likely" | "admitted" | "confirmed";
            removedAt: components["schemas"]["InstantInput"];
            title?: string;
            image?: string;
            price?: {
                amount: string;
                currency: string;
            };
            url?: string;
            seller: {
                key: string;
                name?: string;
            };
            agree: ("listing" | "picture" | "title" | "price" | "seller")[];
            picture?: {
                image: string;
                with?: string;
                points: number;
                mirrored: boolean;
                region: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
                withRegion: {
                    left: number;
                    top: number;
                    width: number;
                    height: number;
                };
            };
        };
        RemedyView: {
            /** @constant */
            kind: "replace-picture";
            until?: components["schemas"]["Instant"];
        };
        RemedyViewInput: {
            /** @constant */
            kind: "replace-picture";
            until?: components["schemas"]["InstantInput"];
        };
        RemovalApproval: {
            user: string;
            name: string;
            at: components["schemas"]["Instant"];
            reasons: string;
        };
        RemovalApprovalInput: {
            user: string;
            name: string;
            at: components["schemas"]["InstantInput"];
            reasons: string;
        };
        RemovalDecision: {
            reasons: string;
        };
        RemovalDecisionInput: {
            reasons: string;
        };
        RemovalHeld: {
            /** @enum {string} */
            why: "stopped" | "stopped-there" | "held-there" | "to-confirm" | "above-there" | "above-hour" | "above-day" | "unusual";
            since: components["schemas"]["Instant"];
            by?: string;
            reasons?: string;
        };
        RemovalHeldInput: {
            /** @enum {string} */
            why: "stopped" | "stopped-there" | "held-there" | "to-confirm" | "above-there" | "above-hour" | "above-day" | "unusual";
            since: components["schemas"]["InstantInput"];
            by?: string;
            reasons?: string;
        };
        RemovalRefusal: {
            reasons: string;
            lacks: ("infringement-not-apparent" | "innocent-reading" | "seller-authorised" | "use-not-infringing" | "other-goods" | "not-for-takedown")[];
            removals?: string[];
            holder?: string;
        };
        RemovalRefusalInput: {
            reasons: string;
            lacks: ("infringement-not-apparent" | "innocent-reading" | "seller-authorised" | "use-not-infringing" | "other-goods" | "not-for-takedown")[];
            removals?: string[];
            holder?: string;
        };
        RemovalRelease: {
            reasons: string;
            /** @enum {string} */
            scope: "programme" | "holder" | "seller";
            key: string;
        };
        RemovalReleaseInput: {
            reasons: string;
            /** @enum {string} */
            scope: "programme" | "holder" | "seller";
            key: string;
        };
        RemovalStop: {
            since: components["schemas"]["Instant"];
            by: {
                user: string;
                name: string;
            };
            reasons: string;
            until?: components["schemas"]["Instant"];
            approvals: components["schemas"]["RemovalApproval"][];
            restored?: {
                from: components["schemas"]["Instant"];
                unobserved: number;
            };
        };
        RemovalStopInput: {
            since: components["schemas"]["InstantInput"];
            by: {
                user: string;
                name: string;
            };
            reasons: string;
            until?: components["schemas"]["InstantInput"];
            approvals: components["schemas"]["RemovalApprovalInput"][];
            restored?: {
                from: components["schemas"]["InstantInput"];
                unobserved: number;
            };
        };
        Removals: {
            stop?: components["schemas"]["RemovalStop"];
            former: components["schemas"]["RemovalStop"][];
            there: {
                marketplace: string;
                since: components["schemas"]["Instant"];
                by: string;
                reasons: string;
            }[];
            held: number;
            underWay: number;
            limits: {
                /** @enum {string} */
                scope: "programme" | "holder" | "seller" | "marketplace";
                key: string;
                name: string;
                hour: {
                    used: number;
                    cap: number;
                };
                day: {
                    used: number;
                    cap: number;
                };
                unusualAbove?: number;
                held: number;
                approvals: components["schemas"]["RemovalApproval"][];
            }[];
        };
        RemovalsInput: {
            stop?: components["schemas"]["RemovalStopInput"];
            former: components["schemas"]["RemovalStopInput"][];
            there: {
                marketplace: string;
                since: components["schemas"]["InstantInput"];
                by: string;
                reasons: string;
            }[];
            held: number;
            underWay: number;
            limits: {
                /** @enum {string} */
                scope: "programme" | "holder" | "seller" | "marketplace";
                key: string;
                name: string;
                hour: {
                    used: number;
                    cap: number;
                };
                day: {
                    used: number;
                    cap: number;
                };
                unusualAbove?: number;
                held: number;
                approvals: components["schemas"]["RemovalApprovalInput"][];
            }[];
        };
        RemovalsRefused: {
            items: {
                id: string;
                target?: string;
                /** @enum {string} */
                outcome: "refused" | "still-wanted" | "not-held" | "of-the-programme";
                cases: {
                    case: string;
                    refused: boolean;
                    why?: string;
                }[];
            }[];
            left: number;
        };
        RemovalsRefusedInput: {
            items: {
                id: string;
                target?: string;
                /** @enum {string} */
                outcome: "refused" | "still-wanted" | "not-held" | "of-the-programme";
                cases: {
                    case: string;
                    refused: boolean;
                    why?: string;
                }[];
            }[];
            left: number;
        };
        ReplyRequest: {
            statement?: string;
            /** @default [] */
            documents: string[];
        };
        ReplyRequestInput: {
            statement?: string;
            /** @default [] */
            documents: string[];
        };
        ReportView: {
            /** @enum {string} */
            kind: "test-purchase" | "expert-report";
            at: components["schemas"]["Instant"];
            /** Format: date */
            on: string;
            order?: string;
            examiner?: string;
            custody?: {
                by?: string;
                from: components["schemas"]["Instant"];
                to?: components["schemas"]["Instant"];
            }[];
            /** @enum {string} */
            finding: "not-genuine" | "altered" | "copied" | "other-goods-sent";
            documents: {
                id: string;
                name: string;
                mime: string;
                size: number;
                pages: number;
                sha256: string;
                codes?: {
                    /** @enum {string} */
                    kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                    text: string;
                }[];
                item: string;
            }[];
            reply?: {
                at: components["schemas"]["Instant"];
                statement?: string;
                exhibits: {
                    id: string;
                    name: string;
                    mime: string;
                    size: number;
                    pages: number;
                    sha256: string;
                    codes?: {
                        /** @enum {string} */
                        kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                        text: string;
                    }[];
                    item: string;
                }[];
            };
        };
        ReportViewInput: {
            /** @enum {string} */
            kind: "test-purchase" | "expert-report";
            at: components["schemas"]["InstantInput"];
            /** Format: date */
            on: string;
            order?: string;
            examiner?: string;
            custody?: {
                by?: string;
                from: components["schemas"]["InstantInput"];
                to?: components["schemas"]["InstantInput"];
            }[];
            /** @enum {string} */
            finding: "not-genuine" | "altered" | "copied" | "other-goods-sent";
            documents: {
                id: string;
                name: string;
                mime: string;
                size: number;
                pages: number;
                sha256: string;
                codes?: {
                    /** @enum {string} */
                    kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                    text: string;
                }[];
                item: string;
            }[];
            reply?: {
                at: components["schemas"]["InstantInput"];
                statement?: string;
                exhibits: {
                    id: string;
                    name: string;
                    mime: string;
                    size: number;
                    pages: number;
                    sha256: string;
                    codes?: {
                        /** @enum {string} */
                        kind: "ean-13" | "ean-8" | "upc-a" | "upc-e" | "itf-14" | "code-128" | "qr-code" | "data-matrix";
                        text: string;
                    }[];
                    item: string;
                }[];
            };
        };
        ResumeRequest: {
            /** @enum {string} */
            decision: "go-on" | "restore";
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        };
        ResumeRequestInput: {
            /** @enum {string} */
            decision: "go-on" | "restore";
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        };
        ReviewReason: {
            /** @enum {string} */
            reason: "reason-code" | "variant-not-separable" | "right-not-shown" | "photo-only" | "young-mark" | "challenged-mark" | "quick-signatures" | "innocent-reading" | "cleared-seller" | "restricted-standing" | "unproven-newcomer" | "terms-not-accepted" | "page-walled" | "storefront-target" | "rulings-delayed";
            says: {
                en: string;
                "zh-CN": string;
            };
            numbers: {
                /** @enum {string} */
                what: "upheld-share" | "mistaken-share" | "on-trust" | "ruling-wait";
                number: number;
                bound: number;
                /** @enum {string} */
                holds: "at-least" | "at-most" | "below";
                text: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            readings: string[];
            changes: {
                /** @enum {string} */
                change: "other-reason-code" | "page-changes" | "whole-listing" | "by-listing" | "desk-catches-up" | "clearance-ends" | "lane-returns" | "within-bounds" | "say-how-you-know" | "comes-of-age" | "register-dated" | "challenge-ends" | "look-longer" | "accept-terms" | "terms-adapted" | "borne-out" | "graduates";
                codes?: ("counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent")[];
                at?: components["schemas"]["Instant"];
                chips?: ("never-made" | "impossible-price" | "not-our-seller" | "our-photo" | "test-bought")[];
                countsAs?: number;
                /** Format: date */
                on?: string;
                count?: number;
                seconds?: number;
                upheld?: number;
                text: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            rule: string;
            source?: {
                kind: string;
                where: {
                    en: string;
                    "zh-CN": string;
                };
                url?: string;
            };
        };
        ReviewReasonInput: {
            /** @enum {string} */
            reason: "reason-code" | "variant-not-separable" | "right-not-shown" | "photo-only" | "young-mark" | "challenged-mark" | "quick-signatures" | "innocent-reading" | "cleared-seller" | "restricted-standing" | "unproven-newcomer" | "terms-not-accepted" | "page-walled" | "storefront-target" | "rulings-delayed";
            says: {
                en: string;
                "zh-CN": string;
            };
            numbers: {
                /** @enum {string} */
                what: "upheld-share" | "mistaken-share" | "on-trust" | "ruling-wait";
                number: number;
                bound: number;
                /** @enum {string} */
                holds: "at-least" | "at-most" | "below";
                text: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            readings: string[];
            changes: {
                /** @enum {string} */
                change: "other-reason-code" | "page-changes" | "whole-listing" | "by-listing" | "desk-catches-up" | "clearance-ends" | "lane-returns" | "within-bounds" | "say-how-you-know" | "comes-of-age" | "register-dated" | "challenge-ends" | "look-longer" | "accept-terms" | "terms-adapted" | "borne-out" | "graduates";
                codes?: ("counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent")[];
                at?: components["schemas"]["InstantInput"];
                chips?: ("never-made" | "impossible-price" | "not-our-seller" | "our-photo" | "test-bought")[];
                countsAs?: number;
                /** Format: date */
                on?: string;
                count?: number;
                seconds?: number;
                upheld?: number;
                text: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            rule: string;
            source?: {
                kind: string;
                where: {
                    en: string;
                    "zh-CN": string;
                };
                url?: string;
            };
        };
        ReviewRequest: {
            /** @enum {string} */
            decision: "proceed" | "refuse";
            /** @default [] */
            lacks: ("infringement-not-apparent" | "innocent-reading" | "seller-authorised" | "use-not-infringing" | "other-goods" | "not-for-takedown")[];
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
            /**
             * @default bundle
             * @enum {string}
             */
            scope: "case" | "bundle";
        };
        ReviewRequestInput: {
            /** @enum {string} */
            decision: "proceed" | "refuse";
            /** @default [] */
            lacks: ("infringement-not-apparent" | "innocent-reading" | "seller-authorised" | "use-not-infringing" | "other-goods" | "not-for-takedown")[];
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
            /**
             * @default bundle
             * @enum {string}
             */
            scope: "case" | "bundle";
        };
        Right: {
            id: string;
            holder: string;
            holderName: string;
            /** @enum {string} */
            type: "trademark" | "copyright" | "design" | "patent";
            office: string;
            number: string;
            mark?: string;
            territories: string[];
            classes: number[];
            validUntil?: components["schemas"]["Instant"];
            /** Format: date */
            registeredOn?: string;
            /** @enum {string} */
            challenge?: "opposed" | "in-cancellation";
            /** @enum {string} */
            status: "unverified" | "verified" | "lapsed" | "assigned";
            verification?: {
                /** @enum {string} */
                by: "register-contact" | "certificate-at-source" | "power-of-attorney" | "association-vouched";
                reference?: string;
                association?: string;
            };
            /** @enum {string} */
            verifiedWith?: "code" | "review-team";
            mandates: {
                agent: string;
                agentName?: string;
                until: components["schemas"]["Instant"];
            }[];
            stages?: {
                marketplace: string;
                /** @enum {string} */
                stage: "shadow" | "confirmed";
            }[];
        };
        RightChange: {
            /** @constant */
            change: "lapsed";
            /** @enum {string} */
            cause: "surrendered" | "cancelled" | "not-renewed";
        } | {
            /** @constant */
            change: "renewed";
            validUntil: components["schemas"]["Instant"];
        } | {
            /** @constant */
            change: "assigned";
            to: string;
        } | {
            /** @constant */
            change: "register-noted";
            /** Format: date */
            registeredOn?: string;
            /** @enum {string} */
            challenge?: "none" | "opposed" | "in-cancellation";
        };
        RightChangeInput: {
            /** @constant */
            change: "lapsed";
            /** @enum {string} */
            cause: "surrendered" | "cancelled" | "not-renewed";
        } | {
            /** @constant */
            change: "renewed";
            validUntil: components["schemas"]["InstantInput"];
        } | {
            /** @constant */
            change: "assigned";
            to: string;
        } | {
            /** @constant */
            change: "register-noted";
            /** Format: date */
            registeredOn?: string;
            /** @enum {string} */
            challenge?: "none" | "opposed" | "in-cancellation";
        };
        RightConfirmation: {
            code: string;
        };
        RightConfirmationInput: {
            code: string;
        };
        RightInput: {
            id: string;
            holder: string;
            holderName: string;
            /** @enum {string} */
            type: "trademark" | "copyright" | "design" | "patent";
            office: string;
            number: string;
            mark?: string;
            territories: string[];
            classes: number[];
            validUntil?: components["schemas"]["InstantInput"];
            /** Format: date */
            registeredOn?: string;
            /** @enum {string} */
            challenge?: "opposed" | "in-cancellation";
            /** @enum {string} */
            status: "unverified" | "verified" | "lapsed" | "assigned";
            verification?: {
                /** @enum {string} */
                by: "register-contact" | "certificate-at-source" | "power-of-attorney" | "association-vouched";
                reference?: string;
                association?: string;
            };
            /** @enum {string} */
            verifiedWith?: "code" | "review-team";
            mandates: {
                agent: string;
                agentName?: string;
                until: components["schemas"]["InstantInput"];
            }[];
            stages?: {
                marketplace: string;
                /** @enum {string} */
                stage: "shadow" | "confirmed";
            }[];
        };
        RightRequest: {
            office: string;
            number: string;
        };
        RightRequestInput: {
            office: string;
            number: string;
        };
        RightReview: {
            right: string;
            office: string;
            number: string;
            words: string;
            documents: components["schemas"]["Exhibit"][];
            /** @enum {string} */
            status: "open" | "entered" | "verified" | "refused";
            reasons?: {
                en: string;
                "zh-CN": string;
            };
            askedAt: components["schemas"]["Instant"];
        };
        RightReviewInput: {
            right: string;
            office: string;
            number: string;
            words: string;
            documents: components["schemas"]["ExhibitInput"][];
            /** @enum {string} */
            status: "open" | "entered" | "verified" | "refused";
            reasons?: {
                en: string;
                "zh-CN": string;
            };
            askedAt: components["schemas"]["InstantInput"];
        };
        RightReviewRefusal: {
            participant: string;
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        };
        RightReviewRefusalInput: {
            participant: string;
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
        };
        RightReviewRequest: {
            office: string;
            number: string;
            /** @default  */
            words: string;
            /** @default [] */
            documents: string[];
        };
        RightReviewRequestInput: {
            office: string;
            number: string;
            /** @default  */
            words: string;
            /** @default [] */
            documents: string[];
        };
        RightVerification: {
            /** @enum {string} */
            by: "certificate-at-source" | "power-of-attorney" | "association-vouched";
            reference: string;
        };
        RightVerificationInput: {
            /** @enum {string} */
            by: "certificate-at-source" | "power-of-attorney" | "association-vouched";
            reference: string;
        };
        RightVerifying: {
            /** @enum {string} */
            by: "certificate-at-source" | "power-of-attorney" | "association-vouched";
            reference: string;
            participant: string;
        };
        RightVerifyingInput: {
            /** @enum {string} */
            by: "certificate-at-source" | "power-of-attorney" | "association-vouched";
            reference: string;
            participant: string;
        };
        RotateApiKey: {
            days: number;
            /** @default 24 */
            overlapHours: number;
            password: string;
            code?: string;
            passkey?: components["schemas"]["PasskeyAnswer"];
        };
        RotateApiKeyInput: {
            days: number;
            /** @default 24 */
            overlapHours: number;
            password: string;
            code?: string;
            passkey?: components["schemas"]["PasskeyAnswerInput"];
        };
        RotateWebhook: {
            /** @default 24 */
            overlapHours: number;
        };
        RotateWebhookInput: {
            /** @default 24 */
            overlapHours: number;
        };
        RuleChange: {
            path: string;
            before?: components["schemas"]["RuleValue"];
            after?: components["schemas"]["RuleValue"];
        };
        RuleChangeInput: {
            path: string;
            before?: components["schemas"]["RuleValueInput"];
            after?: components["schemas"]["RuleValueInput"];
        };
        RuleProposal: {
            id: string;
            version: components["schemas"]["RuleVersion"];
            file: string;
            /** @enum {string} */
            state: "open" | "announced" | "dropped";
            proposedBy: {
                id: string;
                name: string;
            };
            proposedAt: components["schemas"]["Instant"];
            simulation: components["schemas"]["RuleSimulation"];
            ended?: {
                by: {
                    id: string;
                    name: string;
                };
                at: components["schemas"]["Instant"];
                reasons?: string;
            };
            changes: components["schemas"]["RuleChange"][];
            warnings: {
                path: string;
                text: string;
            }[];
            result?: components["schemas"]["SimulatedRules"];
        };
        RuleProposalHead: {
            id: string;
            version: components["schemas"]["RuleVersion"];
            file: string;
            /** @enum {string} */
            state: "open" | "announced" | "dropped";
            proposedBy: {
                id: string;
                name: string;
            };
            proposedAt: components["schemas"]["Instant"];
            simulation: components["schemas"]["RuleSimulation"];
            ended?: {
                by: {
                    id: string;
                    name: string;
                };
                at: components["schemas"]["Instant"];
                reasons?: string;
            };
        };
        RuleProposalHeadInput: {
            id: string;
            version: components["schemas"]["RuleVersionInput"];
            file: string;
            /** @enum {string} */
            state: "open" | "announced" | "dropped";
            proposedBy: {
                id: string;
                name: string;
            };
            proposedAt: components["schemas"]["InstantInput"];
            simulation: components["schemas"]["RuleSimulationInput"];
            ended?: {
                by: {
                    id: string;
                    name: string;
                };
                at: components["schemas"]["InstantInput"];
                reasons?: string;
            };
        };
        RuleProposalInput: {
            id: string;
            version: components["schemas"]["RuleVersionInput"];
            file: string;
            /** @enum {string} */
            state: "open" | "announced" | "dropped";
            proposedBy: {
                id: string;
                name: string;
            };
            proposedAt: components["schemas"]["InstantInput"];
            simulation: components["schemas"]["RuleSimulationInput"];
            ended?: {
                by: {
                    id: string;
                    name: string;
                };
                at: components["schemas"]["InstantInput"];
                reasons?: string;
            };
            changes: components["schemas"]["RuleChangeInput"][];
            warnings: {
                path: string;
                text: string;
            }[];
            result?: components["schemas"]["SimulatedRulesInput"];
        };
        RuleReference: {
            /** @enum {string} */
            kind: "programme" | "law" | "precedent" | "choice";
            where: {
                en: string;
                "zh-CN": string;
            };
            url?: string;
            /** @enum {string} */
            confidence?: "read" | "secondary" | "background";
        };
        RuleReferenceInput: {
            /** @enum {string} */
            kind: "programme" | "law" | "precedent" | "choice";
            where: {
                en: string;
                "zh-CN": string;
            };
            url?: string;
            /** @enum {string} */
            confidence?: "read" | "secondary" | "background";
        };
        RuleSimulation: {
            /** @enum {string} */
            state: "waiting" | "reading" | "running" | "done" | "failed";
            askedAt: components["schemas"]["Instant"];
            progress?: number;
            recordUntil?: components["schemas"]["Instant"];
            finishedAt?: components["schemas"]["Instant"];
            error?: string;
        };
        RuleSimulationInput: {
            /** @enum {string} */
            state: "waiting" | "reading" | "running" | "done" | "failed";
            askedAt: components["schemas"]["InstantInput"];
            progress?: number;
            recordUntil?: components["schemas"]["InstantInput"];
            finishedAt?: components["schemas"]["InstantInput"];
            error?: string;
        };
        RuleValue: {
            value: unknown;
            reference?: components["schemas"]["RuleReference"];
        };
        RuleValueInput: {
            value: unknown;
            reference?: components["schemas"]["RuleReferenceInput"];
        };
        RuleVersion: {
            pack: string;
            title: {
                en: string;
                "zh-CN": string;
            };
            hash: string;
            from: string;
            until?: string;
            announced?: string;
        };
        RuleVersionInput: {
            pack: string;
            title: {
                en: string;
                "zh-CN": string;
            };
            hash: string;
            from: string;
            until?: string;
            announced?: string;
        };
        RulingCheck: {
            proof: {
                /** @enum {string} */
                level: "contradicted" | "none" | "partial" | "unverifiable" | "met" | "verified";
                text?: {
                    en: string;
                    "zh-CN": string;
                };
            };
            brand: {
                /** @enum {string} */
                answer: "backed" | "bare" | "silent" | "withdrawn";
                text?: {
                    en: string;
                    "zh-CN": string;
                };
            };
            /** @enum {string} */
            usual: "upheld" | "overturned";
            against: {
                /** @enum {string} */
                reason: "bought-goods-infringe" | "expert-found-infringement" | "report-refuted" | "evidence-outweighs" | "claim-does-not-fit" | "no-better-proof" | "danger-to-buyers" | "false-proof";
                text: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            rule?: {
                en: string;
                "zh-CN": string;
            };
        };
        RulingCheckInput: {
            proof: {
                /** @enum {string} */
                level: "contradicted" | "none" | "partial" | "unverifiable" | "met" | "verified";
                text?: {
                    en: string;
                    "zh-CN": string;
                };
            };
            brand: {
                /** @enum {string} */
                answer: "backed" | "bare" | "silent" | "withdrawn";
                text?: {
                    en: string;
                    "zh-CN": string;
                };
            };
            /** @enum {string} */
            usual: "upheld" | "overturned";
            against: {
                /** @enum {string} */
                reason: "bought-goods-infringe" | "expert-found-infringement" | "report-refuted" | "evidence-outweighs" | "claim-does-not-fit" | "no-better-proof" | "danger-to-buyers" | "false-proof";
                text: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            rule?: {
                en: string;
                "zh-CN": string;
            };
        };
        RulingCheckRequest: {
            checklist: {
                [key: string]: "unmet" | "unverifiable" | "met" | "verified" | "contradicted" | "not-applicable";
            };
        };
        RulingCheckRequestInput: {
            checklist: {
                [key: string]: "unmet" | "unverifiable" | "met" | "verified" | "contradicted" | "not-applicable";
            };
        };
        RulingRequest: {
            /** @enum {string} */
            outcome: "upheld" | "overturned";
            checklist: {
                [key: string]: "unmet" | "unverifiable" | "met" | "verified" | "contradicted" | "not-applicable";
            };
            /** @enum {string} */
            against?: "bought-goods-infringe" | "expert-found-infringement" | "report-refuted" | "evidence-outweighs" | "claim-does-not-fit" | "no-better-proof" | "danger-to-buyers" | "false-proof";
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
            /**
             * @default bundle
             * @enum {string}
             */
            scope: "case" | "bundle";
            /** @enum {string} */
            gravity?: "organised";
            /** @default {} */
            except: {
                [key: string]: {
                    /** @enum {string} */
                    outcome: "upheld" | "overturned";
                    checklist: {
                        [key: string]: "unmet" | "unverifiable" | "met" | "verified" | "contradicted" | "not-applicable";
                    };
                    /** @enum {string} */
                    against?: "bought-goods-infringe" | "expert-found-infringement" | "report-refuted" | "evidence-outweighs" | "claim-does-not-fit" | "no-better-proof" | "danger-to-buyers" | "false-proof";
                };
            };
        };
        RulingRequestInput: {
            /** @enum {string} */
            outcome: "upheld" | "overturned";
            checklist: {
                [key: string]: "unmet" | "unverifiable" | "met" | "verified" | "contradicted" | "not-applicable";
            };
            /** @enum {string} */
            against?: "bought-goods-infringe" | "expert-found-infringement" | "report-refuted" | "evidence-outweighs" | "claim-does-not-fit" | "no-better-proof" | "danger-to-buyers" | "false-proof";
            reasons: {
                en: string;
                "zh-CN": string;
            } | string;
            /**
             * @default bundle
             * @enum {string}
             */
            scope: "case" | "bundle";
            /** @enum {string} */
            gravity?: "organised";
            /** @default {} */
            except: {
                [key: string]: {
                    /** @enum {string} */
                    outcome: "upheld" | "overturned";
                    checklist: {
                        [key: string]: "unmet" | "unverifiable" | "met" | "verified" | "contradicted" | "not-applicable";
                    };
                    /** @enum {string} */
                    against?: "bought-goods-infringe" | "expert-found-infringement" | "report-refuted" | "evidence-outweighs" | "claim-does-not-fit" | "no-better-proof" | "danger-to-buyers" | "false-proof";
                };
            };
        };
        SameDocument: {
            copy: string;
            pages: number;
            senders: number;
            latest: components["schemas"]["Instant"];
            cases: {
                case: string;
                document: string;
                /** @enum {string} */
                part: "answer" | "report" | "reply" | "evidence";
                goods?: string;
                holder: string;
                seller: string;
                status: string;
                filedAt: components["schemas"]["Instant"];
            }[];
        };
        SameDocumentInput: {
            copy: string;
            pages: number;
            senders: number;
            latest: components["schemas"]["InstantInput"];
            cases: {
                case: string;
                document: string;
                /** @enum {string} */
                part: "answer" | "report" | "reply" | "evidence";
                goods?: string;
                holder: string;
                seller: string;
                status: string;
                filedAt: components["schemas"]["InstantInput"];
            }[];
        };
        SavedView: {
            id: string;
            name: string;
            filter: {
                client?: string;
                /** @enum {string} */
                band?: "act" | "review" | "watch";
                brand?: string;
                marketplace?: string;
                seller?: string;
                /** @enum {string} */
                state?: "open" | "filed" | "in-review" | "dismissed" | "snoozed";
                assignee?: string;
                group?: string;
                /** @enum {string} */
                prepared?: "yes";
                q?: string;
            };
            shared: boolean;
            changeable: boolean;
        };
        SavedViewInput: {
            id: string;
            name: string;
            filter: {
                client?: string;
                /** @enum {string} */
                band?: "act" | "review" | "watch";
                brand?: string;
                marketplace?: string;
                seller?: string;
                /** @enum {string} */
                state?: "open" | "filed" | "in-review" | "dismissed" | "snoozed";
                assignee?: string;
                group?: string;
                /** @enum {string} */
                prepared?: "yes";
                q?: string;
            };
            shared: boolean;
            changeable: boolean;
        };
        SavedViews: {
            items: components["schemas"]["SavedView"][];
        };
        SavedViewsInput: {
            items: components["schemas"]["SavedViewInput"][];
        };
        ScreeningForDesk: {
            waiting: number;
            waitingSince?: components["schemas"]["Instant"];
            inHand: number;
            perMinute: number;
            lastDay: number;
            changedModel?: number;
            sweeps: {
                /** @enum {string} */
                phase: "sighted" | "texts";
                done: number;
                of?: number;
                seller?: string;
            }[];
            aside: {
                listing: components["schemas"]["ListingCard"];
                at: components["schemas"]["Instant"];
                why: string;
            }[];
        };
        ScreeningForDeskInput: {
            waiting: number;
            waitingSince?: components["schemas"]["InstantInput"];
            inHand: number;
            perMinute: number;
            lastDay: number;
            changedModel?: number;
            sweeps: {
                /** @enum {string} */
                phase: "sighted" | "texts";
                done: number;
                of?: number;
                seller?: string;
            }[];
            aside: {
                listing: components["schemas"]["ListingCardInput"];
                at: components["schemas"]["InstantInput"];
                why: string;
            }[];
        };
        ScreeningModel: {
            number: number;
            version: string;
            /** @constant */
            changed?: true;
            proposed?: {
                by: {
                    id: string;
                    name: string;
                };
                at: components["schemas"]["Instant"];
                reasons: string;
            };
            putInForce: {
                by: {
                    id: string;
                    name: string;
                };
                at: components["schemas"]["Instant"];
                reasons: string;
            }[];
        };
        ScreeningModelInput: {
            number: number;
            version: string;
            /** @constant */
            changed?: true;
            proposed?: {
                by: {
                    id: string;
                    name: string;
                };
                at: components["schemas"]["InstantInput"];
                reasons: string;
            };
            putInForce: {
                by: {
                    id: string;
                    name: string;
                };
                at: components["schemas"]["InstantInput"];
                reasons: string;
            }[];
        };
        ScreeningModels: {
            inForce: number;
            items: components["schemas"]["ScreeningModel"][];
        };
        ScreeningModelsInput: {
            inForce: number;
            items: components["schemas"]["ScreeningModelInput"][];
        };
        ScreeningView: {
            waitingSince?: components["schemas"]["Instant"];
            sweeps: {
                /** @enum {string} */
                phase: "sighted" | "texts";
                done: number;
                of?: number;
                brand: string;
                brandName: string;
            }[];
        };
        ScreeningViewInput: {
            waitingSince?: components["schemas"]["InstantInput"];
            sweeps: {
                /** @enum {string} */
                phase: "sighted" | "texts";
                done: number;
                of?: number;
                brand: string;
                brandName: string;
            }[];
        };
        SecondReading: {
            id: string;
            drawnAt: components["schemas"]["Instant"];
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            answer: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
            brand: {
                /** @enum {string} */
                answer: "backed" | "bare" | "silent" | "withdrawn";
                text?: {
                    en: string;
                    "zh-CN": string;
                };
            };
            title?: string;
            description?: string;
            statement?: string;
            checklist: {
                item: string;
                text: {
                    en: string;
                    "zh-CN": string;
                };
                required: string;
            }[];
            papers: {
                id: string;
                item?: string;
                pages: number;
            }[];
        };
        SecondReadingFinding: {
            /** @enum {string} */
            outcome: "upheld" | "overturned";
            checklist: {
                [key: string]: "unmet" | "unverifiable" | "met" | "verified" | "contradicted" | "not-applicable";
            };
        };
        SecondReadingFindingInput: {
            /** @enum {string} */
            outcome: "upheld" | "overturned";
            checklist: {
                [key: string]: "unmet" | "unverifiable" | "met" | "verified" | "contradicted" | "not-applicable";
            };
        };
        SecondReadingInput: {
            id: string;
            drawnAt: components["schemas"]["InstantInput"];
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            answer: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
            brand: {
                /** @enum {string} */
                answer: "backed" | "bare" | "silent" | "withdrawn";
                text?: {
                    en: string;
                    "zh-CN": string;
                };
            };
            title?: string;
            description?: string;
            statement?: string;
            checklist: {
                item: string;
                text: {
                    en: string;
                    "zh-CN": string;
                };
                required: string;
            }[];
            papers: {
                id: string;
                item?: string;
                pages: number;
            }[];
        };
        SecondReadingResult: {
            agrees: boolean;
            /** @enum {string} */
            outcome: "upheld" | "overturned";
        };
        SecondReadingResultInput: {
            agrees: boolean;
            /** @enum {string} */
            outcome: "upheld" | "overturned";
        };
        SecurityEventView: {
            number: number;
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            kind: "sign-in" | "sign-in-failed" | "sign-out" | "password-changed" | "second-factor-added" | "second-factor-removed" | "passkey-added" | "passkey-removed" | "account-invited" | "account-added" | "account-changed" | "account-closed" | "mandate-invitation" | "erased" | "key-made" | "key-rotated" | "key-revoked" | "downloaded" | "refused" | "limited";
            person?: {
                id: string;
                name?: string;
            };
            party?: {
                id: string;
                name?: string;
            };
            address?: string;
            detail?: string;
        };
        SecurityEventViewInput: {
            number: number;
            at: components["schemas"]["InstantInput"];
            /** @enum {string} */
            kind: "sign-in" | "sign-in-failed" | "sign-out" | "password-changed" | "second-factor-added" | "second-factor-removed" | "passkey-added" | "passkey-removed" | "account-invited" | "account-added" | "account-changed" | "account-closed" | "mandate-invitation" | "erased" | "key-made" | "key-rotated" | "key-revoked" | "downloaded" | "refused" | "limited";
            person?: {
                id: string;
                name?: string;
            };
            party?: {
                id: string;
                name?: string;
            };
            address?: string;
            detail?: string;
        };
        SellerAppealRequest: {
            grounds: string;
            /** @default [] */
            documents: string[];
        };
        SellerAppealRequestInput: {
            grounds: string;
            /** @default [] */
            documents: string[];
        };
        SellerCard: {
            key: string;
            marketplace: string;
            id: string;
            name?: string;
            points: number;
            closeAt: number;
            /** @enum {string} */
            status: "open" | "closed" | "banned";
            closedSince?: components["schemas"]["Instant"];
            recognisedAs?: string;
        };
        SellerCardInput: {
            key: string;
            marketplace: string;
            id: string;
            name?: string;
            points: number;
            closeAt: number;
            /** @enum {string} */
            status: "open" | "closed" | "banned";
            closedSince?: components["schemas"]["InstantInput"];
            recognisedAs?: string;
        };
        SellerDetail: {
            key: string;
            marketplace: string;
            id: string;
            name?: string;
            points: number;
            closeAt: number;
            /** @enum {string} */
            status: "open" | "closed" | "banned";
            closedSince?: components["schemas"]["Instant"];
            recognisedAs?: string;
            strikes: components["schemas"]["StrikeView"][];
            measures: {
                target: {
                    /** @constant */
                    kind: "listing";
                    marketplace: string;
                    id: string;
                    variant?: string;
                } | {
                    /** @constant */
                    kind: "storefront";
                    marketplace: string;
                    id: string;
                } | {
                    /** @constant */
                    kind: "proceeds";
                    marketplace: string;
                    id: string;
                };
                case: string;
                /** @enum {string} */
                kind: "hide" | "remove" | "hold-funds" | "close-storefront" | "ban";
                inForce: boolean;
            }[];
            ban?: {
                blockedBy: string[];
                approvals: {
                    user: string;
                    name: string;
                }[];
                needed: number;
            };
            recognition?: {
                of: string;
                contested: boolean;
            };
            reasons: components["schemas"]["WrittenReason"][];
        };
        SellerDetailInput: {
            key: string;
            marketplace: string;
            id: string;
            name?: string;
            points: number;
            closeAt: number;
            /** @enum {string} */
            status: "open" | "closed" | "banned";
            closedSince?: components["schemas"]["InstantInput"];
            recognisedAs?: string;
            strikes: components["schemas"]["StrikeViewInput"][];
            measures: {
                target: {
                    /** @constant */
                    kind: "listing";
                    marketplace: string;
                    id: string;
                    variant?: string;
                } | {
                    /** @constant */
                    kind: "storefront";
                    marketplace: string;
                    id: string;
                } | {
                    /** @constant */
                    kind: "proceeds";
                    marketplace: string;
                    id: string;
                };
                case: string;
                /** @enum {string} */
                kind: "hide" | "remove" | "hold-funds" | "close-storefront" | "ban";
                inForce: boolean;
            }[];
            ban?: {
                blockedBy: string[];
                approvals: {
                    user: string;
                    name: string;
                }[];
                needed: number;
            };
            recognition?: {
                of: string;
                contested: boolean;
            };
            reasons: components["schemas"]["WrittenReasonInput"][];
        };
        SellerDisputeRecord: {
            body: string;
            reference: string;
            /** Format: date */
            receivedOn: string;
            /** @default false */
            complex: boolean;
            case: string;
        };
        SellerDisputeRecordInput: {
            body: string;
            reference: string;
            /** Format: date */
            receivedOn: string;
            /** @default false */
            complex: boolean;
            case: string;
        };
        SellerNotice: {
            bundle: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
            marketplace: string;
            marketplaceName: {
                en: string;
                "zh-CN": string;
            };
            sellerName?: string;
            rightOwner: string;
            right: {
                mark?: string;
                office: string;
                number: string;
            };
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            reasonText: {
                en: string;
                "zh-CN": string;
            };
            measure: string;
            statement: components["schemas"]["StatementLine"][];
            cases: {
                id: string;
                status: string;
                decision?: string;
                /** @enum {string} */
                grade?: "suspected" | "likely" | "admitted" | "confirmed";
                title?: string;
                image?: string;
                price?: {
                    amount: string;
                    currency: string;
                };
                variant?: {
                    id: string;
                    title?: string;
                    price?: {
                        amount: string;
                        currency: string;
                    };
                };
                /** @constant */
                wholeListing?: true;
                url?: string;
                removedAt?: components["schemas"]["Instant"];
                backSince?: components["schemas"]["Instant"];
                held?: string;
                proceeds?: components["schemas"]["ProceedsView"];
                remedy?: components["schemas"]["RemedyView"];
                alike?: components["schemas"]["AlikeView"];
            }[];
            evidence: components["schemas"]["EvidenceView"][];
            clocks: {
                clock: string;
                due: components["schemas"]["Instant"];
                /** @enum {string} */
                whose: "seller" | "complainant" | "desk" | "programme";
                cases: string[];
            }[];
            standing: {
                points: number;
                closeAt: number;
                pointsIfUpheld: number;
                next?: {
                    /** @enum {string} */
                    step: "warning" | "closure";
                    at: number;
                    left: number;
                };
                strikes: components["schemas"]["ShopStrike"][];
                ifOverturned?: {
                    points: {
                        /** @enum {string} */
                        track: "counterfeit" | "general";
                        before: number;
                        after: number;
                    }[];
                    strikes: {
                        /** @enum {string} */
                        track: "counterfeit" | "general";
                        before: number;
                        after: number;
                    }[];
                    /** @enum {string} */
                    closure?: "reopened" | "recounted";
                    /** @constant */
                    ban?: "lifted";
                };
            };
            answers: {
                /** @enum {string} */
                kind: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
                text: {
                    en: string;
                    "zh-CN": string;
                };
                checklist: {
                    item: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                    required: string;
                    accepts: string[];
                }[];
            }[];
            answer?: components["schemas"]["AnswerView"];
            draft?: {
                version: number;
                keptAt: components["schemas"]["Instant"];
                /** @enum {string} */
                kind?: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
                statement?: string;
                supplier?: string;
                except: string[];
                identifiers: {
                    item: string;
                    text: string;
                }[];
                exhibits: {
                    id: string;
                    name: string;
                    size: number;
                    pages: number;
                    item: string;
                }[];
            };
            report?: components["schemas"]["ReportView"];
            recorded: components["schemas"]["AnswerView"][];
            left?: {
                en: string;
                "zh-CN": string;
            };
            missing: string[];
            reasons?: {
                en: string;
                "zh-CN": string;
            };
            decisions: {
                cases: string[];
                lines: components["schemas"]["StatementLine"][];
            }[];
            gaveBack: components["schemas"]["StatementLine"][];
            appeal?: {
                /** @enum {string} */
                by: "seller" | "complainant";
                openedAt: components["schemas"]["Instant"];
            };
            liability?: components["schemas"]["Liability"];
            matters: {
                id: string;
                /** @enum {string} */
                kind: "proceedings" | "delay" | "demand" | "loss" | "malice" | "award" | "statement" | "message";
                at: components["schemas"]["Instant"];
                said: {
                    /** @enum {string} */
                    kind?: "suit" | "complaint";
                    before?: string;
                    number?: string;
                    /** Format: date */
                    on?: string;
                    /** @enum {string} */
                    ground?: "notarisation" | "legalisation";
                    amount?: {
                        amount: string;
                        currency: string;
                    };
                    /** @enum {string} */
                    channel?: "marketplace-message" | "mail" | "messenger" | "phone" | "in-person" | "other";
                    words?: string;
                    /** Format: date */
                    from?: string;
                    /** Format: date */
                    until?: string;
                    malicious?: boolean;
                    doubled?: boolean;
                };
                /** @enum {string} */
                finding?: "confirmed" | "rejected" | "granted" | "refused" | "extortion-found" | "not-found" | "malicious" | "not-malicious" | "answered" | "declined" | "is-answer" | "no-answer";
                reasons?: {
                    en: string;
                    "zh-CN": string;
                };
                indicators?: ("forged-title" | "false-comparison" | "unstable-right" | "known-wrong" | "repeated-wrong" | "knew-of-authorisation" | "payment-demanded")[];
                days?: number;
                until?: components["schemas"]["Instant"];
                derivation?: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            /** @constant */
            statutory?: true;
            actions: ("report-demand" | "declare-loss" | "reply" | "answer" | "add-documents" | "add-to-record" | "extend" | "appeal")[];
        };
        SellerNoticeInput: {
            bundle: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
            marketplace: string;
            marketplaceName: {
                en: string;
                "zh-CN": string;
            };
            sellerName?: string;
            rightOwner: string;
            right: {
                mark?: string;
                office: string;
                number: string;
            };
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            reasonText: {
                en: string;
                "zh-CN": string;
            };
            measure: string;
            statement: components["schemas"]["StatementLineInput"][];
            cases: {
                id: string;
                status: string;
                decision?: string;
                /** @enum {string} */
                grade?: "suspected" | "likely" | "admitted" | "confirmed";
                title?: string;
                image?: string;
                price?: {
                    amount: string;
                    currency: string;
                };
                variant?: {
                    id: string;
                    title?: string;
                    price?: {
                        amount: string;
                        currency: string;
                    };
                };
                /** @constant */
                wholeListing?: true;
                url?: string;
                removedAt?: components["schemas"]["InstantInput"];
                backSince?: components["schemas"]["InstantInput"];
                held?: string;
                proceeds?: components["schemas"]["ProceedsViewInput"];
                remedy?: components["schemas"]["RemedyViewInput"];
                alike?: components["schemas"]["AlikeViewInput"];
            }[];
            evidence: components["schemas"]["EvidenceViewInput"][];
            clocks: {
                clock: string;
                due: components["schemas"]["InstantInput"];
                /** @enum {string} */
                whose: "seller" | "complainant" | "desk" | "programme";
                cases: string[];
            }[];
            standing: {
                points: number;
                closeAt: number;
                pointsIfUpheld: number;
                next?: {
                    /** @enum {string} */
                    step: "warning" | "closure";
                    at: number;
                    left: number;
                };
                strikes: components["schemas"]["ShopStrikeInput"][];
                ifOverturned?: {
                    points: {
                        /** @enum {string} */
                        track: "counterfeit" | "general";
                        before: number;
                        after: number;
                    }[];
                    strikes: {
                        /** @enum {string} */
                        track: "counterfeit" | "general";
                        before: number;
                        after: number;
                    }[];
                    /** @enum {string} */
                    closure?: "reopened" | "recounted";
                    /** @constant */
                    ban?: "lifted";
                };
            };
            answers: {
                /** @enum {string} */
                kind: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
                text: {
                    en: string;
                    "zh-CN": string;
                };
                checklist: {
                    item: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                    required: string;
                    accepts: string[];
                }[];
            }[];
            answer?: components["schemas"]["AnswerViewInput"];
            draft?: {
                version: number;
                keptAt: components["schemas"]["InstantInput"];
                /** @enum {string} */
                kind?: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
                statement?: string;
                supplier?: string;
                except: string[];
                identifiers: {
                    item: string;
                    text: string;
                }[];
                exhibits: {
                    id: string;
                    name: string;
                    size: number;
                    pages: number;
                    item: string;
                }[];
            };
            report?: components["schemas"]["ReportViewInput"];
            recorded: components["schemas"]["AnswerViewInput"][];
            left?: {
                en: string;
                "zh-CN": string;
            };
            missing: string[];
            reasons?: {
                en: string;
                "zh-CN": string;
            };
            decisions: {
                cases: string[];
                lines: components["schemas"]["StatementLineInput"][];
            }[];
            gaveBack: components["schemas"]["StatementLineInput"][];
            appeal?: {
                /** @enum {string} */
                by: "seller" | "complainant";
                openedAt: components["schemas"]["InstantInput"];
            };
            liability?: components["schemas"]["LiabilityInput"];
            matters: {
                id: string;
                /** @enum {string} */
                kind: "proceedings" | "delay" | "demand" | "loss" | "malice" | "award" | "statement" | "message";
                at: components["schemas"]["InstantInput"];
                said: {
                    /** @enum {string} */
                    kind?: "suit" | "complaint";
                    before?: string;
                    number?: string;
                    /** Format: date */
                    on?: string;
                    /** @enum {string} */
                    ground?: "notarisation" | "legalisation";
                    amount?: {
                        amount: string;
                        currency: string;
                    };
                    /** @enum {string} */
                    channel?: "marketplace-message" | "mail" | "messenger" | "phone" | "in-person" | "other";
                    words?: string;
                    /** Format: date */
                    from?: string;
                    /** Format: date */
                    until?: string;
                    malicious?: boolean;
                    doubled?: boolean;
                };
                /** @enum {string} */
                finding?: "confirmed" | "rejected" | "granted" | "refused" | "extortion-found" | "not-found" | "malicious" | "not-malicious" | "answered" | "declined" | "is-answer" | "no-answer";
                reasons?: {
                    en: string;
                    "zh-CN": string;
                };
                indicators?: ("forged-title" | "false-comparison" | "unstable-right" | "known-wrong" | "repeated-wrong" | "knew-of-authorisation" | "payment-demanded")[];
                days?: number;
                until?: components["schemas"]["InstantInput"];
                derivation?: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            /** @constant */
            statutory?: true;
            actions: ("report-demand" | "declare-loss" | "reply" | "answer" | "add-documents" | "add-to-record" | "extend" | "appeal")[];
        };
        SettlementBody: {
            id: string;
            name: string;
            languages: string[];
            /** Format: uri */
            url: string;
            fields: string[];
        };
        SettlementBodyInput: {
            id: string;
            name: string;
            languages: string[];
            /** Format: uri */
            url: string;
            fields: string[];
        };
        ShadowNumbers: {
            marketplace: string;
            holder: {
                id: string;
                name: string;
            };
            since: components["schemas"]["Instant"];
            orders: number;
            compared: number;
            agreed: number;
            gone: number;
            agreement?: {
                share: number;
                low: number;
                high: number;
            };
            gainedMs?: number;
            reviewed: number;
            comparisons: {
                /** @enum {string} */
                comparison: "open" | "would-remove" | "removed" | "would-keep" | "still-there" | "gone" | "ended-otherwise" | "unclear";
                count: number;
            }[];
            gaps: {
                /** @enum {string} */
                gap: "infringement-not-apparent" | "innocent-reading" | "seller-authorised" | "use-not-infringing" | "other-goods" | "not-for-takedown";
                count: number;
            }[];
            groups: {
                /** @enum {string} */
                rightType: "trademark" | "copyright" | "design" | "patent";
                /** @enum {string} */
                reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                orders: number;
                compared: number;
                agreed: number;
                gone: number;
                agreement?: {
                    share: number;
                    low: number;
                    high: number;
                };
                gainedMs?: number;
            }[];
        };
        ShadowNumbersInput: {
            marketplace: string;
            holder: {
                id: string;
                name: string;
            };
            since: components["schemas"]["InstantInput"];
            orders: number;
            compared: number;
            agreed: number;
            gone: number;
            agreement?: {
                share: number;
                low: number;
                high: number;
            };
            gainedMs?: number;
            reviewed: number;
            comparisons: {
                /** @enum {string} */
                comparison: "open" | "would-remove" | "removed" | "would-keep" | "still-there" | "gone" | "ended-otherwise" | "unclear";
                count: number;
            }[];
            gaps: {
                /** @enum {string} */
                gap: "infringement-not-apparent" | "innocent-reading" | "seller-authorised" | "use-not-infringing" | "other-goods" | "not-for-takedown";
                count: number;
            }[];
            groups: {
                /** @enum {string} */
                rightType: "trademark" | "copyright" | "design" | "patent";
                /** @enum {string} */
                reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                orders: number;
                compared: number;
                agreed: number;
                gone: number;
                agreement?: {
                    share: number;
                    low: number;
                    high: number;
                };
                gainedMs?: number;
            }[];
        };
        ShadowOrder: {
            id: string;
            marketplace: string;
            holder: {
                id: string;
                name: string;
            };
            target: string;
            title?: string;
            url?: string;
            price?: {
                amount: string;
                currency: string;
            };
            seller: string;
            sellerName?: string;
            right: {
                /** @enum {string} */
                type: "trademark" | "copyright" | "design" | "patent";
                office?: string;
                number?: string;
                mark?: string;
            };
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            lane: "expedited" | "review" | "suspended";
            /** @enum {string} */
            measure: "hide" | "remove" | "hold-funds" | "close-storefront" | "ban";
            orderedAt: components["schemas"]["Instant"];
            lookAt?: components["schemas"]["Instant"];
            /** @enum {string} */
            comparison: "open" | "would-remove" | "removed" | "would-keep" | "still-there" | "gone" | "ended-otherwise" | "unclear";
            comparedAt?: components["schemas"]["Instant"];
            word?: {
                /** @enum {string} */
                word: "would-remove" | "would-keep";
                by?: string;
                reasons: string;
                lacks: ("infringement-not-apparent" | "innocent-reading" | "seller-authorised" | "use-not-infringing" | "other-goods" | "not-for-takedown")[];
                at: components["schemas"]["Instant"];
            };
            actions: ("would-remove" | "would-keep")[];
        };
        ShadowOrderInput: {
            id: string;
            marketplace: string;
            holder: {
                id: string;
                name: string;
            };
            target: string;
            title?: string;
            url?: string;
            price?: {
                amount: string;
                currency: string;
            };
            seller: string;
            sellerName?: string;
            right: {
                /** @enum {string} */
                type: "trademark" | "copyright" | "design" | "patent";
                office?: string;
                number?: string;
                mark?: string;
            };
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            lane: "expedited" | "review" | "suspended";
            /** @enum {string} */
            measure: "hide" | "remove" | "hold-funds" | "close-storefront" | "ban";
            orderedAt: components["schemas"]["InstantInput"];
            lookAt?: components["schemas"]["InstantInput"];
            /** @enum {string} */
            comparison: "open" | "would-remove" | "removed" | "would-keep" | "still-there" | "gone" | "ended-otherwise" | "unclear";
            comparedAt?: components["schemas"]["InstantInput"];
            word?: {
                /** @enum {string} */
                word: "would-remove" | "would-keep";
                by?: string;
                reasons: string;
                lacks: ("infringement-not-apparent" | "innocent-reading" | "seller-authorised" | "use-not-infringing" | "other-goods" | "not-for-takedown")[];
                at: components["schemas"]["InstantInput"];
            };
            actions: ("would-remove" | "would-keep")[];
        };
        ShadowSaid: {
            items: {
                id: string;
                /** @enum {string} */
                outcome: "done" | "not-yours";
            }[];
        };
        ShadowSaidInput: {
            items: {
                id: string;
                /** @enum {string} */
                outcome: "done" | "not-yours";
            }[];
        };
        ShadowSaying: {
            /** @constant */
            word: "would-remove";
            orders: string[];
            reasons: string;
        } | {
            /** @constant */
            word: "would-keep";
            orders: string[];
            reasons: string;
            lacks: ("infringement-not-apparent" | "innocent-reading" | "seller-authorised" | "use-not-infringing" | "other-goods" | "not-for-takedown")[];
        };
        ShadowSayingInput: {
            /** @constant */
            word: "would-remove";
            orders: string[];
            reasons: string;
        } | {
            /** @constant */
            word: "would-keep";
            orders: string[];
            reasons: string;
            lacks: ("infringement-not-apparent" | "innocent-reading" | "seller-authorised" | "use-not-infringing" | "other-goods" | "not-for-takedown")[];
        };
        ShopClearances: {
            marketplace: string;
            marketplaceName: {
                en: string;
                "zh-CN": string;
            };
            sellerName?: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
            holders: {
                id: string;
                name: string;
                rights: {
                    id: string;
                    mark?: string;
                    office: string;
                    number: string;
                }[];
            }[];
            rules?: {
                documents: {
                    item: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                    required: string;
                    accepts: string[];
                }[];
                longestUntil: components["schemas"]["Instant"];
            };
            clearances: components["schemas"]["ClearanceView"][];
        };
        ShopClearancesInput: {
            marketplace: string;
            marketplaceName: {
                en: string;
                "zh-CN": string;
            };
            sellerName?: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
            holders: {
                id: string;
                name: string;
                rights: {
                    id: string;
                    mark?: string;
                    office: string;
                    number: string;
                }[];
            }[];
            rules?: {
                documents: {
                    item: string;
                    text: {
                        en: string;
                        "zh-CN": string;
                    };
                    required: string;
                    accepts: string[];
                }[];
                longestUntil: components["schemas"]["InstantInput"];
            };
            clearances: components["schemas"]["ClearanceViewInput"][];
        };
        ShopEvidence: {
            screened: number;
            infringing: number;
            /** @enum {string} */
            band: "act" | "review" | "watch";
            since: components["schemas"]["Instant"];
            listings: {
                id: string;
                title: string;
                url?: string;
                score: number;
                /** @enum {string} */
                band: "act" | "review" | "watch";
            }[];
        };
        ShopEvidenceInput: {
            screened: number;
            infringing: number;
            /** @enum {string} */
            band: "act" | "review" | "watch";
            since: components["schemas"]["InstantInput"];
            listings: {
                id: string;
                title: string;
                url?: string;
                score: number;
                /** @enum {string} */
                band: "act" | "review" | "watch";
            }[];
        };
        ShopNotice: {
            marketplace: string;
            marketplaceName: {
                en: string;
                "zh-CN": string;
            };
            sellerName?: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
            kind: string;
            statement: components["schemas"]["StatementLine"][];
            sentAt?: components["schemas"]["Instant"];
            /** @enum {string} */
            status: "open" | "closed" | "banned";
            closedSince?: components["schemas"]["Instant"];
            points: number;
            closeAt: number;
            strikes: components["schemas"]["ShopStrike"][];
            ban?: {
                blockedBy: ("already-banned" | "ban-declined" | "strike-contested")[];
                approvals: number;
                needed: number;
            };
            recognisedAs?: string;
            /** @constant */
            contested?: true;
            decisions: {
                title?: string;
                cases: number;
                status: string;
                next?: {
                    /** @enum {string} */
                    whose: "seller" | "complainant" | "desk";
                    due: components["schemas"]["Instant"];
                };
                link: string;
            }[];
            actions: "contest"[];
        };
        ShopNoticeInput: {
            marketplace: string;
            marketplaceName: {
                en: string;
                "zh-CN": string;
            };
            sellerName?: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
            kind: string;
            statement: components["schemas"]["StatementLineInput"][];
            sentAt?: components["schemas"]["InstantInput"];
            /** @enum {string} */
            status: "open" | "closed" | "banned";
            closedSince?: components["schemas"]["InstantInput"];
            points: number;
            closeAt: number;
            strikes: components["schemas"]["ShopStrikeInput"][];
            ban?: {
                blockedBy: ("already-banned" | "ban-declined" | "strike-contested")[];
                approvals: number;
                needed: number;
            };
            recognisedAs?: string;
            /** @constant */
            contested?: true;
            decisions: {
                title?: string;
                cases: number;
                status: string;
                next?: {
                    /** @enum {string} */
                    whose: "seller" | "complainant" | "desk";
                    due: components["schemas"]["InstantInput"];
                };
                link: string;
            }[];
            actions: "contest"[];
        };
        ShopStrike: {
            /** @enum {string} */
            track: "counterfeit" | "general";
            points: number;
            /** @enum {string} */
            gravity: "minor" | "normal" | "grave" | "organised";
            /** @enum {string} */
            because: "case" | "volume" | "repetition";
            cases: number;
            precededBy: number;
            issuedAt: components["schemas"]["Instant"];
            expiresAt?: components["schemas"]["Instant"];
            counts: boolean;
        };
        ShopStrikeInput: {
            /** @enum {string} */
            track: "counterfeit" | "general";
            points: number;
            /** @enum {string} */
            gravity: "minor" | "normal" | "grave" | "organised";
            /** @enum {string} */
            because: "case" | "volume" | "repetition";
            cases: number;
            precededBy: number;
            issuedAt: components["schemas"]["InstantInput"];
            expiresAt?: components["schemas"]["InstantInput"];
            counts: boolean;
        };
        Shortfall: {
            code: string;
            field?: string;
            message: string;
            case?: string;
            why?: components["schemas"]["ShortfallWhy"];
        };
        ShortfallInput: {
            code: string;
            field?: string;
            message: string;
            case?: string;
            why?: components["schemas"]["ShortfallWhyInput"];
        };
        ShortfallWhy: {
            numbers: {
                /** @enum {string} */
                what: "filed-today";
                number: number;
                bound: number;
                /** @enum {string} */
                holds: "below";
                text: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            compared?: {
                listing: string[];
                right: string[];
                text: {
                    en: string;
                    "zh-CN": string;
                };
            };
            changes: {
                /** @enum {string} */
                change: "next-day" | "graduates" | "verify-right" | "other-right";
                on?: string;
                upheld?: number;
                covers?: string[];
                text: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            rule: string;
            source?: {
                kind: string;
                where: {
                    en: string;
                    "zh-CN": string;
                };
                url?: string;
            };
        };
        ShortfallWhyInput: {
            numbers: {
                /** @enum {string} */
                what: "filed-today";
                number: number;
                bound: number;
                /** @enum {string} */
                holds: "below";
                text: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            compared?: {
                listing: string[];
                right: string[];
                text: {
                    en: string;
                    "zh-CN": string;
                };
            };
            changes: {
                /** @enum {string} */
                change: "next-day" | "graduates" | "verify-right" | "other-right";
                on?: string;
                upheld?: number;
                covers?: string[];
                text: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            rule: string;
            source?: {
                kind: string;
                where: {
                    en: string;
                    "zh-CN": string;
                };
                url?: string;
            };
        };
        SimulatedFigure: {
            value?: number;
            below?: number;
        };
        SimulatedFigureInput: {
            value?: number;
            below?: number;
        };
        SimulatedRules: {
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            lines: {
                what: string;
                words: {
                    en: string;
                    "zh-CN": string;
                };
                now: components["schemas"]["SimulatedFigure"];
                proposed: components["schemas"]["SimulatedFigure"];
            }[];
            changed: {
                /** @enum {string} */
                from: "refused" | "stays-down" | "restored" | "withdrawn-before" | "open";
                /** @enum {string} */
                to: "refused" | "stays-down" | "restored" | "withdrawn-before" | "open";
                words: {
                    en: string;
                    "zh-CN": string;
                };
                cases: components["schemas"]["SimulatedFigure"];
            }[];
            faithful?: number;
            assumedReviews: components["schemas"]["SimulatedFigure"];
        };
        SimulatedRulesInput: {
            from: components["schemas"]["InstantInput"];
            until: components["schemas"]["InstantInput"];
            lines: {
                what: string;
                words: {
                    en: string;
                    "zh-CN": string;
                };
                now: components["schemas"]["SimulatedFigureInput"];
                proposed: components["schemas"]["SimulatedFigureInput"];
            }[];
            changed: {
                /** @enum {string} */
                from: "refused" | "stays-down" | "restored" | "withdrawn-before" | "open";
                /** @enum {string} */
                to: "refused" | "stays-down" | "restored" | "withdrawn-before" | "open";
                words: {
                    en: string;
                    "zh-CN": string;
                };
                cases: components["schemas"]["SimulatedFigureInput"];
            }[];
            faithful?: number;
            assumedReviews: components["schemas"]["SimulatedFigureInput"];
        };
        StageRequest: {
            holder?: string;
            /** @enum {string} */
            stage: "shadow" | "confirmed" | "direct";
            reasons: string;
        };
        StageRequestByDesk: {
            holder?: string;
            /** @enum {string} */
            stage: "shadow" | "confirmed" | "direct";
            reasons: string;
            marketplace: string;
        };
        StageRequestByDeskInput: {
            holder?: string;
            /** @enum {string} */
            stage: "shadow" | "confirmed" | "direct";
            reasons: string;
            marketplace: string;
        };
        StageRequestInput: {
            holder?: string;
            /** @enum {string} */
            stage: "shadow" | "confirmed" | "direct";
            reasons: string;
        };
        StageView: {
            marketplace: string;
            holder?: {
                id: string;
                name: string;
            };
            /** @enum {string} */
            stage: "shadow" | "confirmed" | "direct";
            since?: components["schemas"]["Instant"];
            compared: number;
            agreed: number;
            needed?: {
                compared: number;
                agreement: number;
            };
            raise?: {
                /** @enum {string} */
                stage: "shadow" | "confirmed" | "direct";
                /** @enum {string} */
                side: "marketplace" | "desk";
                by: string;
                reasons: string;
                at: components["schemas"]["Instant"];
            };
            actions: {
                /** @enum {string} */
                act: "raise" | "lower" | "wait";
                /** @enum {string} */
                stage: "shadow" | "confirmed" | "direct";
            }[];
            words: {
                /** @enum {string} */
                stage: "shadow" | "confirmed" | "direct";
                /** @enum {string} */
                side: "marketplace" | "desk";
                by: string;
                reasons: string;
                at: components["schemas"]["Instant"];
            }[];
        };
        StageViewInput: {
            marketplace: string;
            holder?: {
                id: string;
                name: string;
            };
            /** @enum {string} */
            stage: "shadow" | "confirmed" | "direct";
            since?: components["schemas"]["InstantInput"];
            compared: number;
            agreed: number;
            needed?: {
                compared: number;
                agreement: number;
            };
            raise?: {
                /** @enum {string} */
                stage: "shadow" | "confirmed" | "direct";
                /** @enum {string} */
                side: "marketplace" | "desk";
                by: string;
                reasons: string;
                at: components["schemas"]["InstantInput"];
            };
            actions: {
                /** @enum {string} */
                act: "raise" | "lower" | "wait";
                /** @enum {string} */
                stage: "shadow" | "confirmed" | "direct";
            }[];
            words: {
                /** @enum {string} */
                stage: "shadow" | "confirmed" | "direct";
                /** @enum {string} */
                side: "marketplace" | "desk";
                by: string;
                reasons: string;
                at: components["schemas"]["InstantInput"];
            }[];
        };
        Stages: {
            items: components["schemas"]["StageView"][];
        };
        StagesInput: {
            items: components["schemas"]["StageViewInput"][];
        };
        StandBehindRequest: {
            /**
             * @default bundle
             * @enum {string}
             */
            scope: "case" | "bundle";
            report?: {
                /** @enum {string} */
                kind: "test-purchase" | "expert-report";
                /** Format: date */
                on: string;
                order?: string;
                examiner: string;
                custody?: {
                    by: string;
                    from: components["schemas"]["Instant"];
                    to?: components["schemas"]["Instant"];
                }[];
                /** @enum {string} */
                finding: "not-genuine" | "altered" | "copied" | "other-goods-sent";
                documents: string[];
            };
        };
        StandBehindRequestInput: {
            /**
             * @default bundle
             * @enum {string}
             */
            scope: "case" | "bundle";
            report?: {
                /** @enum {string} */
                kind: "test-purchase" | "expert-report";
                /** Format: date */
                on: string;
                order?: string;
                examiner: string;
                custody?: {
                    by: string;
                    from: components["schemas"]["InstantInput"];
                    to?: components["schemas"]["InstantInput"];
                }[];
                /** @enum {string} */
                finding: "not-genuine" | "altered" | "copied" | "other-goods-sent";
                documents: string[];
            };
        };
        StandingChange: {
            /** @constant */
            change: "graduates";
            upheld: number;
        } | {
            /** @constant */
            change: "suspension-ends";
            at: components["schemas"]["Instant"];
        } | {
            /** @constant */
            change: "lane-returns";
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            at: components["schemas"]["Instant"];
        } | {
            /** @constant */
            change: "within-bounds";
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            upheld: number;
        } | {
            /** @constant */
            change: "lane-lost";
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            mistakes: number;
        } | {
            /** @constant */
            change: "mistakes-leave";
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** Format: date */
            day: string;
            at: components["schemas"]["Instant"];
            mistakes: number;
        };
        StandingChangeInput: {
            /** @constant */
            change: "graduates";
            upheld: number;
        } | {
            /** @constant */
            change: "suspension-ends";
            at: components["schemas"]["InstantInput"];
        } | {
            /** @constant */
            change: "lane-returns";
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            at: components["schemas"]["InstantInput"];
        } | {
            /** @constant */
            change: "within-bounds";
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            upheld: number;
        } | {
            /** @constant */
            change: "lane-lost";
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            mistakes: number;
        } | {
            /** @constant */
            change: "mistakes-leave";
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** Format: date */
            day: string;
            at: components["schemas"]["InstantInput"];
            mistakes: number;
        };
        StandingDecision: {
            /** @enum {string} */
            decision: "warn" | "suspend" | "reinstate" | "confirm-membership" | "end-membership";
            reasons: string;
        };
        StandingDecisionInput: {
            /** @enum {string} */
            decision: "warn" | "suspend" | "reinstate" | "confirm-membership" | "end-membership";
            reasons: string;
        };
        StandingExplained: {
            participant: string;
            name: string;
            kind: string;
            /** @enum {string} */
            standing: "newcomer" | "good" | "restricted" | "suspended";
            zone: string;
            window: {
                count: number;
                unit: string;
            };
            bounds: {
                upheldAtLeast: number;
                mistakenAtMost: number;
                minimumVolume: number;
                warnAbove: number;
                suspendAbove: number;
            };
            newcomer?: {
                upheld: number;
                needed: number;
                onTrust?: {
                    now: number;
                    most: number;
                };
            };
            today: {
                filed: number;
                cap: number;
            };
            removals?: {
                hour: {
                    used: number;
                    cap: number;
                };
                day: {
                    used: number;
                    cap: number;
                };
                roomAt?: components["schemas"]["Instant"];
            };
            liability?: {
                wrong: number;
                malicious: number;
                judgments: number;
                doubled: number;
                texts: {
                    en: string;
                    "zh-CN": string;
                }[];
            };
            reasons: components["schemas"]["StandingOfReason"][];
            steps: components["schemas"]["StandingStep"][];
            ahead: components["schemas"]["StandingChange"][];
            decisions: ("warn" | "suspend" | "reinstate" | "confirm-membership" | "end-membership")[];
            written: components["schemas"]["WrittenReason"][];
            sources: {
                /** @enum {string} */
                rule: "complainants.window" | "complainants.minimumVolume" | "complainants.good" | "complainants.excused" | "complainants.outFor" | "complainants.warnAbove" | "complainants.suspendAbove" | "complainants.suspendedFor" | "complainants.dailyCap.newcomer" | "complainants.dailyCap.good" | "complainants.dailyCap.restricted" | "complainants.graduateAfter" | "complainants.unproven" | "demands.costs";
                kind: string;
                where: {
                    en: string;
                    "zh-CN": string;
                };
                url?: string;
            }[];
        };
        StandingExplainedInput: {
            participant: string;
            name: string;
            kind: string;
            /** @enum {string} */
            standing: "newcomer" | "good" | "restricted" | "suspended";
            zone: string;
            window: {
                count: number;
                unit: string;
            };
            bounds: {
                upheldAtLeast: number;
                mistakenAtMost: number;
                minimumVolume: number;
                warnAbove: number;
                suspendAbove: number;
            };
            newcomer?: {
                upheld: number;
                needed: number;
                onTrust?: {
                    now: number;
                    most: number;
                };
            };
            today: {
                filed: number;
                cap: number;
            };
            removals?: {
                hour: {
                    used: number;
                    cap: number;
                };
                day: {
                    used: number;
                    cap: number;
                };
                roomAt?: components["schemas"]["InstantInput"];
            };
            liability?: {
                wrong: number;
                malicious: number;
                judgments: number;
                doubled: number;
                texts: {
                    en: string;
                    "zh-CN": string;
                }[];
            };
            reasons: components["schemas"]["StandingOfReasonInput"][];
            steps: components["schemas"]["StandingStepInput"][];
            ahead: components["schemas"]["StandingChangeInput"][];
            decisions: ("warn" | "suspend" | "reinstate" | "confirm-membership" | "end-membership")[];
            written: components["schemas"]["WrittenReasonInput"][];
            sources: {
                /** @enum {string} */
                rule: "complainants.window" | "complainants.minimumVolume" | "complainants.good" | "complainants.excused" | "complainants.outFor" | "complainants.warnAbove" | "complainants.suspendAbove" | "complainants.suspendedFor" | "complainants.dailyCap.newcomer" | "complainants.dailyCap.good" | "complainants.dailyCap.restricted" | "complainants.graduateAfter" | "complainants.unproven" | "demands.costs";
                kind: string;
                where: {
                    en: string;
                    "zh-CN": string;
                };
                url?: string;
            }[];
        };
        StandingOfReason: {
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            standing: "newcomer" | "good" | "restricted" | "suspended";
            perDay: number;
            filed: number;
            countered: number;
            decided: number;
            upheld: number;
            mistaken: number;
            upheldShare: number;
            mistakenShare: number;
            judged: boolean;
            outcomes: {
                /** @enum {string} */
                outcome: "upheld" | "overturned" | "withdrawn-mistake" | "withdrawn-other" | "withdrawn-too-often" | "restored-by-silence" | "extortion" | "refused";
                count: number;
            }[];
            withdrawals: {
                /** @enum {string} */
                withdrawal: "mistake" | "authorised-since" | "duplicate" | "settled";
                count: number;
            }[];
        };
        StandingOfReasonInput: {
            /** @enum {string} */
            reason: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            standing: "newcomer" | "good" | "restricted" | "suspended";
            perDay: number;
            filed: number;
            countered: number;
            decided: number;
            upheld: number;
            mistaken: number;
            upheldShare: number;
            mistakenShare: number;
            judged: boolean;
            outcomes: {
                /** @enum {string} */
                outcome: "upheld" | "overturned" | "withdrawn-mistake" | "withdrawn-other" | "withdrawn-too-often" | "restored-by-silence" | "extortion" | "refused";
                count: number;
            }[];
            withdrawals: {
                /** @enum {string} */
                withdrawal: "mistake" | "authorised-since" | "duplicate" | "settled";
                count: number;
            }[];
        };
        StandingStep: {
            /** @enum {string} */
            step: "lane-lost" | "warned" | "suspended";
            since: components["schemas"]["Instant"];
            until?: components["schemas"]["Instant"];
            /** @enum {string} */
            reason?: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            by: "rule" | "desk";
            /** @enum {string} */
            rule?: "complainants.window" | "complainants.minimumVolume" | "complainants.good" | "complainants.excused" | "complainants.outFor" | "complainants.warnAbove" | "complainants.suspendAbove" | "complainants.suspendedFor" | "complainants.dailyCap.newcomer" | "complainants.dailyCap.good" | "complainants.dailyCap.restricted" | "complainants.graduateAfter" | "complainants.unproven" | "demands.costs";
            rests?: {
                decided: number;
                mistaken: number;
            };
        };
        StandingStepInput: {
            /** @enum {string} */
            step: "lane-lost" | "warned" | "suspended";
            since: components["schemas"]["InstantInput"];
            until?: components["schemas"]["InstantInput"];
            /** @enum {string} */
            reason?: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
            /** @enum {string} */
            by: "rule" | "desk";
            /** @enum {string} */
            rule?: "complainants.window" | "complainants.minimumVolume" | "complainants.good" | "complainants.excused" | "complainants.outFor" | "complainants.warnAbove" | "complainants.suspendAbove" | "complainants.suspendedFor" | "complainants.dailyCap.newcomer" | "complainants.dailyCap.good" | "complainants.dailyCap.restricted" | "complainants.graduateAfter" | "complainants.unproven" | "demands.costs";
            rests?: {
                decided: number;
                mistaken: number;
            };
        };
        StatementLine: {
            item: string;
            label: {
                en: string;
                "zh-CN": string;
            };
            text: {
                en: string;
                "zh-CN": string;
            };
        };
        StatementLineInput: {
            item: string;
            label: {
                en: string;
                "zh-CN": string;
            };
            text: {
                en: string;
                "zh-CN": string;
            };
        };
        StrikeView: {
            id: string;
            track: string;
            right: string;
            rightName: string;
            points: number;
            /** @enum {string} */
            gravity: "minor" | "normal" | "grave" | "organised";
            cases: {
                case: string;
                settled: boolean;
                contested: boolean;
            }[];
            issuedAt: components["schemas"]["Instant"];
            expiresAt?: components["schemas"]["Instant"];
        };
        StrikeViewInput: {
            id: string;
            track: string;
            right: string;
            rightName: string;
            points: number;
            /** @enum {string} */
            gravity: "minor" | "normal" | "grave" | "organised";
            cases: {
                case: string;
                settled: boolean;
                contested: boolean;
            }[];
            issuedAt: components["schemas"]["InstantInput"];
            expiresAt?: components["schemas"]["InstantInput"];
        };
        StuckItem: {
            /** @enum {string} */
            kind: "order" | "notice" | "outbox" | "case" | "statement";
            id: string;
            state: string;
            since: components["schemas"]["Instant"];
            attempts: number;
            detail?: string;
            /** @enum {string} */
            todo: "retry-order" | "ask-marketplace" | "reach-by-hand" | "mend-the-way-out" | "look-at-the-page" | "mend-the-statement";
        };
        StuckItemInput: {
            /** @enum {string} */
            kind: "order" | "notice" | "outbox" | "case" | "statement";
            id: string;
            state: string;
            since: components["schemas"]["InstantInput"];
            attempts: number;
            detail?: string;
            /** @enum {string} */
            todo: "retry-order" | "ask-marketplace" | "reach-by-hand" | "mend-the-way-out" | "look-at-the-page" | "mend-the-statement";
        };
        TaskClaimRequest: {
            claim: boolean;
        };
        TaskClaimRequestInput: {
            claim: boolean;
        };
        TaskClaimed: {
            id: string;
            until?: components["schemas"]["Instant"];
        };
        TaskClaimedInput: {
            id: string;
            until?: components["schemas"]["InstantInput"];
        };
        TermsAcceptance: {
            terms: string;
            person: string & (unknown & unknown);
            authority: string;
        };
        TermsAcceptanceInput: {
            terms: string;
            person: string & (unknown & unknown);
            authority: string;
        };
        TermsText: {
            /** @enum {string} */
            kind: "rights-holder" | "agent" | "association" | "marketplace" | "authority" | "intermediary";
            hash: string;
            version: string;
            /** Format: date */
            date: string;
            template: boolean;
            title: {
                en: string;
                "zh-CN": string;
            };
            text: {
                en: string;
                "zh-CN": string;
            };
            inForce: boolean;
        };
        TermsTextInput: {
            /** @enum {string} */
            kind: "rights-holder" | "agent" | "association" | "marketplace" | "authority" | "intermediary";
            hash: string;
            version: string;
            /** Format: date */
            date: string;
            template: boolean;
            title: {
                en: string;
                "zh-CN": string;
            };
            text: {
                en: string;
                "zh-CN": string;
            };
            inForce: boolean;
        };
        TermsVersion: {
            /** @enum {string} */
            kind: "rights-holder" | "agent" | "association" | "marketplace" | "authority" | "intermediary";
            hash: string;
            version: string;
            /** Format: date */
            date: string;
            template: boolean;
            title: {
                en: string;
                "zh-CN": string;
            };
        };
        TermsVersionInput: {
            /** @enum {string} */
            kind: "rights-holder" | "agent" | "association" | "marketplace" | "authority" | "intermediary";
            hash: string;
            version: string;
            /** Format: date */
            date: string;
            template: boolean;
            title: {
                en: string;
                "zh-CN": string;
            };
        };
        TimelineEntry: {
            at: components["schemas"]["Instant"];
            type: string;
            /** @enum {string} */
            by: "complainant" | "seller" | "desk" | "marketplace" | "programme";
            detail: {
                [key: string]: unknown;
            };
        };
        TimelineEntryInput: {
            at: components["schemas"]["InstantInput"];
            type: string;
            /** @enum {string} */
            by: "complainant" | "seller" | "desk" | "marketplace" | "programme";
            detail: {
                [key: string]: unknown;
            };
        };
        Tip: {
            id: string;
            marketplace: {
                id: string;
                name: {
                    en: string;
                    "zh-CN": string;
                };
            };
            listing: string;
            url: string;
            title?: string;
            words: string;
            at: components["schemas"]["Instant"];
            closedAt?: components["schemas"]["Instant"];
        };
        TipAsked: {
            id: string;
            sentTo: string;
            until: components["schemas"]["Instant"];
        };
        TipAskedInput: {
            id: string;
            sentTo: string;
            until: components["schemas"]["InstantInput"];
        };
        TipConfirmation: {
            code: string;
        };
        TipConfirmationInput: {
            code: string;
        };
        TipInput: {
            id: string;
            marketplace: {
                id: string;
                name: {
                    en: string;
                    "zh-CN": string;
                };
            };
            listing: string;
            url: string;
            title?: string;
            words: string;
            at: components["schemas"]["InstantInput"];
            closedAt?: components["schemas"]["InstantInput"];
        };
        TipRequest: {
            url: string;
            brand: string & (unknown & unknown);
            words: string;
            /** Format: email */
            email: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
        };
        TipRequestInput: {
            url: string;
            brand: string & (unknown & unknown);
            words: string;
            /** Format: email */
            email: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
        };
        TipTaken: {
            /** @constant */
            taken: true;
        };
        TipTakenInput: {
            /** @constant */
            taken: true;
        };
        Translation: {
            text: string;
        };
        TranslationInput: {
            text: string;
        };
        Transparency: {
            simulated: boolean;
            marketplaces: {
                id: string;
                name: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            current: components["schemas"]["Edition"];
            editions: {
                month: string;
                from: components["schemas"]["Instant"];
                until: components["schemas"]["Instant"];
                closed: boolean;
                counts: {
                    wrong: components["schemas"]["Figure"];
                    filed: components["schemas"]["Figure"];
                    removed: components["schemas"]["Figure"];
                    refused: components["schemas"]["Figure"];
                    contested: components["schemas"]["Figure"];
                    restored: components["schemas"]["Figure"];
                    relisted: components["schemas"]["Figure"];
                };
                errors: {
                    from: components["schemas"]["Instant"];
                    until: components["schemas"]["Instant"];
                    wrong: components["schemas"]["Figure"];
                    removed: components["schemas"]["Figure"];
                    share?: number;
                    audited: components["schemas"]["Figure"];
                    error?: {
                        share: number;
                        low: number;
                        high: number;
                    };
                    restore: {
                        median?: number;
                        slowestTenth?: number;
                    };
                    cardTime?: number;
                };
                quarter: {
                    from: components["schemas"]["Instant"];
                    until: components["schemas"]["Instant"];
                    share?: number;
                    error?: {
                        share: number;
                        low: number;
                        high: number;
                    };
                };
            }[];
            last?: components["schemas"]["Edition"];
            definitions: components["schemas"]["Definition"][];
        };
        TransparencyInput: {
            simulated: boolean;
            marketplaces: {
                id: string;
                name: {
                    en: string;
                    "zh-CN": string;
                };
            }[];
            current: components["schemas"]["EditionInput"];
            editions: {
                month: string;
                from: components["schemas"]["InstantInput"];
                until: components["schemas"]["InstantInput"];
                closed: boolean;
                counts: {
                    wrong: components["schemas"]["FigureInput"];
                    filed: components["schemas"]["FigureInput"];
                    removed: components["schemas"]["FigureInput"];
                    refused: components["schemas"]["FigureInput"];
                    contested: components["schemas"]["FigureInput"];
                    restored: components["schemas"]["FigureInput"];
                    relisted: components["schemas"]["FigureInput"];
                };
                errors: {
                    from: components["schemas"]["InstantInput"];
                    until: components["schemas"]["InstantInput"];
                    wrong: components["schemas"]["FigureInput"];
                    removed: components["schemas"]["FigureInput"];
                    share?: number;
                    audited: components["schemas"]["FigureInput"];
                    error?: {
                        share: number;
                        low: number;
                        high: number;
                    };
                    restore: {
                        median?: number;
                        slowestTenth?: number;
                    };
                    cardTime?: number;
                };
                quarter: {
                    from: components["schemas"]["InstantInput"];
                    until: components["schemas"]["InstantInput"];
                    share?: number;
                    error?: {
                        share: number;
                        low: number;
                        high: number;
                    };
                };
            }[];
            last?: components["schemas"]["EditionInput"];
            definitions: components["schemas"]["DefinitionInput"][];
        };
        TransparencyReport: {
            year: number;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            disputes: {
                submitted: components["schemas"]["Figure"];
                outcomes: {
                    "for-seller": components["schemas"]["Figure"];
                    "for-complainant": components["schemas"]["Figure"];
                    settled: components["schemas"]["Figure"];
                    inadmissible: components["schemas"]["Figure"];
                    withdrawn: components["schemas"]["Figure"];
                };
                medianDays?: number;
                implemented?: number;
            };
            liability: {
                law: string;
                erroneous: components["schemas"]["Figure"];
                malicious: components["schemas"]["Figure"];
                losses: {
                    count: components["schemas"]["Figure"];
                    sums: components["schemas"]["PublishedSum"][];
                };
                awards: {
                    count: components["schemas"]["Figure"];
                    doubled: components["schemas"]["Figure"];
                    sums: components["schemas"]["PublishedSum"][];
                };
            }[];
            suspensions: {
                illegalContent: components["schemas"]["Figure"];
                unfoundedNotices: components["schemas"]["Figure"];
                unfoundedComplaints: components["schemas"]["Figure"];
            };
        };
        TransparencyReportInput: {
            year: number;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            disputes: {
                submitted: components["schemas"]["FigureInput"];
                outcomes: {
                    "for-seller": components["schemas"]["FigureInput"];
                    "for-complainant": components["schemas"]["FigureInput"];
                    settled: components["schemas"]["FigureInput"];
                    inadmissible: components["schemas"]["FigureInput"];
                    withdrawn: components["schemas"]["FigureInput"];
                };
                medianDays?: number;
                implemented?: number;
            };
            liability: {
                law: string;
                erroneous: components["schemas"]["FigureInput"];
                malicious: components["schemas"]["FigureInput"];
                losses: {
                    count: components["schemas"]["FigureInput"];
                    sums: components["schemas"]["PublishedSumInput"][];
                };
                awards: {
                    count: components["schemas"]["FigureInput"];
                    doubled: components["schemas"]["FigureInput"];
                    sums: components["schemas"]["PublishedSumInput"][];
                };
            }[];
            suspensions: {
                illegalContent: components["schemas"]["FigureInput"];
                unfoundedNotices: components["schemas"]["FigureInput"];
                unfoundedComplaints: components["schemas"]["FigureInput"];
            };
        };
        TransparencyRetry: {
            puid: string;
        };
        TransparencyRetryInput: {
            puid: string;
        };
        TransparencyStatement: {
            puid: string;
            marketplace: string;
            seller: string;
            target: string;
            /** @enum {string} */
            measure: "hide" | "remove" | "hold-funds" | "close-storefront" | "ban";
            case?: string;
            /** @enum {string} */
            state: "waiting" | "accepted" | "refused" | "invalid";
            faults: {
                field: string;
                why: string;
            }[];
            attempts: number;
            queuedAt: components["schemas"]["Instant"];
            nextAttemptAt?: components["schemas"]["Instant"];
            lastError?: string;
            permalink?: string;
            liftedAt?: components["schemas"]["Instant"];
        };
        TransparencyStatementInput: {
            puid: string;
            marketplace: string;
            seller: string;
            target: string;
            /** @enum {string} */
            measure: "hide" | "remove" | "hold-funds" | "close-storefront" | "ban";
            case?: string;
            /** @enum {string} */
            state: "waiting" | "accepted" | "refused" | "invalid";
            faults: {
                field: string;
                why: string;
            }[];
            attempts: number;
            queuedAt: components["schemas"]["InstantInput"];
            nextAttemptAt?: components["schemas"]["InstantInput"];
            lastError?: string;
            permalink?: string;
            liftedAt?: components["schemas"]["InstantInput"];
        };
        TriageDone: {
            /** Format: uuid */
            batch: string;
            done: number;
            missing: number[];
        };
        TriageDoneInput: {
            /** Format: uuid */
            batch: string;
            done: number;
            missing: number[];
        };
        TriageRequest: {
            findings: {
                brand: string;
                marketplace: string;
                listing: string;
            }[];
            act: {
                /** @constant */
                kind: "dismiss";
                /** @enum {string} */
                reason: "genuine" | "authorised" | "second-hand" | "compatible" | "not-our-brand" | "other-goods" | "not-pursued" | "handled-elsewhere";
            } | {
                /** @constant */
                kind: "snooze";
                until?: components["schemas"]["Instant"];
                days?: number;
            } | {
                /** @constant */
                kind: "assign";
                to?: string;
            } | {
                /** @constant */
                kind: "reopen";
            };
        };
        TriageRequestInput: {
            findings: {
                brand: string;
                marketplace: string;
                listing: string;
            }[];
            act: {
                /** @constant */
                kind: "dismiss";
                /** @enum {string} */
                reason: "genuine" | "authorised" | "second-hand" | "compatible" | "not-our-brand" | "other-goods" | "not-pursued" | "handled-elsewhere";
            } | {
                /** @constant */
                kind: "snooze";
                until?: components["schemas"]["InstantInput"];
                days?: number;
            } | {
                /** @constant */
                kind: "assign";
                to?: string;
            } | {
                /** @constant */
                kind: "reopen";
            };
        };
        TriageUndone: {
            undone: number;
            changedSince: {
                brand: string;
                marketplace: string;
                listing: string;
            }[];
        };
        TriageUndoneInput: {
            undone: number;
            changedSince: {
                brand: string;
                marketplace: string;
                listing: string;
            }[];
        };
        TriageView: {
            /** @enum {string} */
            state: "open" | "dismissed" | "snoozed";
            /** @enum {string} */
            reason?: "genuine" | "authorised" | "second-hand" | "compatible" | "not-our-brand" | "other-goods" | "not-pursued" | "handled-elsewhere";
            until?: components["schemas"]["Instant"];
            assignee?: {
                id: string;
                name: string;
            };
            by?: {
                id: string;
                name: string;
            };
            at: components["schemas"]["Instant"];
            back?: {
                at: components["schemas"]["Instant"];
                because: ("seller" | "title" | "brand-field" | "category" | "condition" | "pictures" | "price-fell" | "evidence" | "band-rose" | "time")[];
            };
        };
        TriageViewInput: {
            /** @enum {string} */
            state: "open" | "dismissed" | "snoozed";
            /** @enum {string} */
            reason?: "genuine" | "authorised" | "second-hand" | "compatible" | "not-our-brand" | "other-goods" | "not-pursued" | "handled-elsewhere";
            until?: components["schemas"]["InstantInput"];
            assignee?: {
                id: string;
                name: string;
            };
            by?: {
                id: string;
                name: string;
            };
            at: components["schemas"]["InstantInput"];
            back?: {
                at: components["schemas"]["InstantInput"];
                because: ("seller" | "title" | "brand-field" | "category" | "condition" | "pictures" | "price-fell" | "evidence" | "band-rose" | "time")[];
            };
        };
        TypedReceipt: {
            case: string;
            reference: string;
            /** @enum {string} */
            state: "submitted" | "asked-back" | "removed" | "declined" | "escalated" | "reinstated";
            /** Format: date */
            date: string;
        };
        TypedReceiptInput: {
            case: string;
            reference: string;
            /** @enum {string} */
            state: "submitted" | "asked-back" | "removed" | "declined" | "escalated" | "reinstated";
            /** Format: date */
            date: string;
        };
        Vouching: {
            office: string;
            number: string;
            participant: string;
            association: string;
            words: string;
            at: components["schemas"]["Instant"];
        };
        VouchingInput: {
            office: string;
            number: string;
            participant: string;
            association: string;
            words: string;
            at: components["schemas"]["InstantInput"];
        };
        VouchingRequest: {
            office: string;
            number: string;
            participant: string;
            words: string;
        };
        VouchingRequestInput: {
            office: string;
            number: string;
            participant: string;
            words: string;
        };
        WebhookDelivery: {
            message: string;
            type: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed";
            attempts: number;
            status?: number;
            /** @enum {string} */
            fault?: "refused" | "not-connected" | "broken" | "too-slow" | "too-large" | "encoded" | "redirected" | "failed";
            happenedAt: components["schemas"]["Instant"];
            lastAttemptAt: components["schemas"]["Instant"];
            nextAttemptAt?: components["schemas"]["Instant"];
        };
        WebhookDeliveryInput: {
            message: string;
            type: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed";
            attempts: number;
            status?: number;
            /** @enum {string} */
            fault?: "refused" | "not-connected" | "broken" | "too-slow" | "too-large" | "encoded" | "redirected" | "failed";
            happenedAt: components["schemas"]["InstantInput"];
            lastAttemptAt: components["schemas"]["InstantInput"];
            nextAttemptAt?: components["schemas"]["InstantInput"];
        };
        WebhookEndpoint: {
            id: string;
            url: string;
            /** @enum {string} */
            state: "active" | "paused" | "disabled";
            /** @enum {string} */
            why?: "gone" | "no-answer";
            createdAt: components["schemas"]["Instant"];
            succeededAt?: components["schemas"]["Instant"];
        };
        WebhookEndpointInput: {
            id: string;
            url: string;
            /** @enum {string} */
            state: "active" | "paused" | "disabled";
            /** @enum {string} */
            why?: "gone" | "no-answer";
            createdAt: components["schemas"]["InstantInput"];
            succeededAt?: components["schemas"]["InstantInput"];
        };
        WebhookSecrets: {
            secrets: {
                secret: string;
                madeAt: components["schemas"]["Instant"];
                endsAt?: components["schemas"]["Instant"];
            }[];
        };
        WebhookSecretsInput: {
            secrets: {
                secret: string;
                madeAt: components["schemas"]["InstantInput"];
                endsAt?: components["schemas"]["InstantInput"];
            }[];
        };
        WithdrawRequest: {
            /** @enum {string} */
            kind: "mistake" | "authorised-since" | "duplicate" | "settled";
            /** @default false */
            keepDown: boolean;
            /**
             * @default bundle
             * @enum {string}
             */
            scope: "case" | "bundle";
        };
        WithdrawRequestInput: {
            /** @enum {string} */
            kind: "mistake" | "authorised-since" | "duplicate" | "settled";
            /** @default false */
            keepDown: boolean;
            /**
             * @default bundle
             * @enum {string}
             */
            scope: "case" | "bundle";
        };
        WorkRates: {
            hour: {
                amount: string;
                currency: string;
            };
            minutes: number;
            minutesAnswered: number;
        };
        WorkRatesInput: {
            hour: {
                amount: string;
                currency: string;
            };
            minutes: number;
            minutesAnswered: number;
        };
        WrittenReason: {
            at: components["schemas"]["Instant"];
            by: string;
            /** @enum {string} */
            about: "approve-ban" | "decline-ban" | "contest-recognition" | "decide-recognition" | "hold" | "release" | "resume" | "delivery" | "recall" | "warn" | "suspend" | "reinstate" | "confirm-membership" | "end-membership" | "revoke-links" | "legal-hold" | "legal-hold-ended" | "past-upheld" | "past-rejected" | "past-withdrawn";
            text: string;
        };
        WrittenReasonInput: {
            at: components["schemas"]["InstantInput"];
            by: string;
            /** @enum {string} */
            about: "approve-ban" | "decline-ban" | "contest-recognition" | "decide-recognition" | "hold" | "release" | "resume" | "delivery" | "recall" | "warn" | "suspend" | "reinstate" | "confirm-membership" | "end-membership" | "revoke-links" | "legal-hold" | "legal-hold-ended" | "past-upheld" | "past-rejected" | "past-withdrawn";
            text: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    enrol: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmEnrolment: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentConfirmationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listParticipants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Participant"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                participant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingExplained"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Members"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingInvitation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Members"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                member: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeMember: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                member: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAcceptanceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestPasswordLink: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordLinkRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        accepted: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPasswordLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailedLink"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    choosePassword: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChoiceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailedLink"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAddressLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailedLink"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmAddress: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailedLink"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDigest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Digest"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setDigest: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DigestChoiceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Digest"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeys"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKeyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeySecret"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateApiKeyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeySecret"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiRequests: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiRequest"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRights: {
        parameters: {
            query?: {
                client?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Right"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerRight: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Right"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmRight: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                right: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightConfirmationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Right"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyRight: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                right: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightVerifyingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Right"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantMandate: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                right: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MandateRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Right"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endMandate: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                right: string;
                agent: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Right"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRightReviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RightReview"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestRightReview: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightReviewRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightReview"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadRightReviewDocument: {
        parameters: {
            query?: {
                page?: number;
                original?: "yes";
            };
            header?: never;
            path: {
                right: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    vouchForRight: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VouchingRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vouching"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                right: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadRegistrationDocument: {
        parameters: {
            query?: {
                page?: number;
                original?: "yes";
            };
            header?: never;
            path: {
                right: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseRightReview: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                right: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightReviewRefusalInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enterRegistration: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryByHandInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        right: string;
                        entry: components["schemas"]["RegisterEntry"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importRegister: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entries: components["schemas"]["RegisterEntryInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outcomes: components["schemas"]["ImportOutcome"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMandateInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MandateInvitation"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteToMandate: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MandateInvitationRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateInvitation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawMandateInvitation: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MandateInvitation"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMandateInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateInvitation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerMandateInvitation: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MandateDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateInvitation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClients: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Client"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBrands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BrandView"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addBrand: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandView"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceBrand: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandInputInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandView"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchListings: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                marketplace?: string;
                seller?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListingCard"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                marketplace: string;
                listing: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingDetail"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    glossTitle: {
        parameters: {
            query: {
                text: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gloss"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    translate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @enum {string} */
                    to: "en" | "zh-CN";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Translation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingPicture: {
        parameters: {
            query?: {
                place?: number;
            };
            header?: never;
            path: {
                marketplace: string;
                listing: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBrandPictures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BankedPicture"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addBrandPicture: {
        parameters: {
            query?: {
                kind?: "photo" | "logo";
            };
            header: {
                "idempotency-key": string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankedPicture"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBankPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                picture: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFindingPictures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                marketplace: string;
                listing: string;
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingPictures"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeBrandPicture: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                brand: string;
                picture: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        removed: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindings: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                client?: string;
                band?: "act" | "review" | "watch";
                brand?: string;
                marketplace?: string;
                seller?: string;
                state?: "open" | "filed" | "in-review" | "dismissed" | "snoozed";
                assignee?: string;
                group?: string;
                prepared?: "yes";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FindingView"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindingGroups: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                client?: string;
                band?: "act" | "review" | "watch";
                brand?: string;
                marketplace?: string;
                seller?: string;
                state?: "open" | "filed" | "in-review" | "dismissed" | "snoozed";
                assignee?: string;
                group?: string;
                prepared?: "yes";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FindingGroup"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triageFindingGroups: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupTriageRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageDone"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countFindings: {
        parameters: {
            query?: {
                client?: string;
                band?: "act" | "review" | "watch";
                brand?: string;
                marketplace?: string;
                seller?: string;
                state?: "open" | "filed" | "in-review" | "dismissed" | "snoozed";
                assignee?: string;
                group?: string;
                prepared?: "yes";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingCounts"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportFindings: {
        parameters: {
            query: {
                client?: string;
                band?: "act" | "review" | "watch";
                brand?: string;
                marketplace?: string;
                seller?: string;
                state?: "open" | "filed" | "in-review" | "dismissed" | "snoozed";
                assignee?: string;
                group?: string;
                prepared?: "yes";
                q?: string;
                format: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triageFindings: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriageRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageDone"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoTriage: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageUndone"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listColleagues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSavedViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViews"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSavedViewInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSavedView: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                view: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedSavedViewInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSavedView: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                view: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        deleted: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInstructions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instructions"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addInstruction: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInstructionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeInstruction: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                instruction: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInstructionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteInstruction: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                instruction: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        deleted: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendTip: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TipRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TipAsked"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmTip: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                tip: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TipConfirmationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TipTaken"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTips: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Tip"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeTip: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                tip: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tip"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScreening: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningView"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScreeningForDesk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningForDesk"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryScreening: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                marketplace: string;
                listing: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningForDesk"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningModels"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeModel: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelProposalInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningModels"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateModel: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                model: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelReasonsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningModels"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadLabels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exchangeRates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatesInForce"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRateTable: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateTablePutInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatesInForce"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileComplaint: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintResponse"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintCheckRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintCheckResponse"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                client?: string;
                brand?: string;
                list?: "open" | "mine" | "ending" | "settled" | "all";
                status?: string;
                lane?: "expedited" | "review" | "suspended";
                marketplace?: string;
                reason?: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                bundle?: string;
                seller?: string;
                from?: string;
                to?: string;
                q?: string;
                sort?: "due" | "filed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseRow"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countCases: {
        parameters: {
            query?: {
                client?: string;
                brand?: string;
                list?: "open" | "mine" | "ending" | "settled" | "all";
                status?: string;
                lane?: "expedited" | "review" | "suspended";
                marketplace?: string;
                reason?: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                bundle?: string;
                seller?: string;
                from?: string;
                to?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCounts"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCases: {
        parameters: {
            query: {
                client?: string;
                brand?: string;
                list?: "open" | "mine" | "ending" | "settled" | "all";
                status?: string;
                lane?: "expedited" | "review" | "suspended";
                marketplace?: string;
                reason?: "counterfeit" | "trademark" | "copyright" | "copyright-verbatim" | "design" | "patent";
                bundle?: string;
                seller?: string;
                from?: string;
                to?: string;
                q?: string;
                format: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBundles: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                client?: string;
                state?: "open" | "settled" | "all";
                status?: string;
                filing?: string;
                answer?: "authorised" | "genuine-from" | "parallel-import" | "second-hand" | "compatible" | "own-right" | "prior-use" | "descriptive-term" | "wrong-listing" | "amended" | "accepted";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BundleView"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    standBehind: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandBehindRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appealAsComplainant: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendAsComplainant: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadExhibit: {
        parameters: {
            query?: {
                page?: number;
                original?: "yes";
            };
            header?: never;
            path: {
                case: string;
                exhibit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFigures: {
        parameters: {
            query?: {
                client?: string;
                brand?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolderFigures"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMonthlyReport: {
        parameters: {
            query?: {
                client?: string;
                brand?: string;
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyReport"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChanges: {
        parameters: {
            query: {
                client?: string;
                brand?: string;
                since: components["schemas"]["InstantInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setWorkRates: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkRatesInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRates"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnSellers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                client?: string;
                brand?: string;
                seller?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnSeller"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raiseMatter: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterByComplainantInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enterMatter: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterByDeskInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMarketplaceCases: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MarketplaceCase"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raiseMatterAsMarketplace: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterByMarketplaceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findInMatter: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterFindingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importReceipts: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    receipts: components["schemas"]["TypedReceiptInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outcomes: components["schemas"]["ImportOutcome"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerNotice"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadEvidence: {
        parameters: {
            query?: {
                page?: number;
                original?: "yes";
            };
            header?: never;
            path: {
                link: string;
                evidence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        delivered: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadExhibit: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exhibit"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepAnswerDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDraftRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerDraftKept"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerComplaint: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterNoticeRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterNoticeTaken"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addDocuments: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoreDocumentsRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replyToReport: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendAsSeller: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appealAsSeller: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SellerAppealRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raiseMatterAsSeller: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatterBySellerInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSellers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                status?: "open" | "closed" | "banned";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SellerCard"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSeller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                marketplace: string;
                seller: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerDetail"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideBan: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                marketplace: string;
                seller: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BanDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerDetail"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideRecognition: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                marketplace: string;
                seller: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecognitionDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerDetail"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importPastCases: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cases: components["schemas"]["PastCaseInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outcomes: components["schemas"]["ImportOutcome"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShopNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopNotice"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contestRecognition: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContestRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contested"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTerms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TermsVersion"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                terms: ("rights-holder" | "agent" | "association" | "marketplace" | "authority" | "intermediary") | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsText"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipantTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                participant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantTerms"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptTerms: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermsAcceptanceInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantTerms"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeCaseLinks: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRevocationRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkRevocation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeShopLinks: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                marketplace: string;
                seller: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRevocationRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkRevocation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendShopLink: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkSent"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendClearanceLink: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkSent"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClearances: {
        parameters: {
            query?: {
                seller?: string;
                status?: "invited" | "asked" | "with-desk" | "confirmed" | "declined" | "ended" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClearanceView"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantClearance: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearanceGrantInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearanceView"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteToClearance: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearanceInvitationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearanceView"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideClearance: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                clearance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearanceDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearanceView"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endClearance: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                clearance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearanceEndingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearanceView"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadClearanceDocument: {
        parameters: {
            query?: {
                page?: number;
                original?: "yes";
            };
            header?: never;
            path: {
                clearance: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShopClearances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopClearances"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    depositClearance: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearanceDepositInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopClearances"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadClearanceDocument: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exhibit"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadDocument: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exhibit"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailEventInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTaken"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kind?: string;
                language?: "en" | "zh-CN";
                overdue?: "yes";
                case?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeskTask"][];
                        next?: string;
                        counts: {
                            kind: string;
                            /** @enum {string} */
                            language?: "en" | "zh-CN";
                            overdue: boolean;
                            count: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeskOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskOverview"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimTask: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskClaimRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskClaimed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEnrolmentForDesk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentForDesk"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideEnrolment: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                enrolment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentForDesk"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    review: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rule: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulingRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkRuling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulingCheckRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulingCheck"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideAppeal: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hold: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    release: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrderView"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStuck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StuckItem"][];
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmDelivery: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmRecall: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskNoteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryOrder: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRetryInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideStanding: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                participant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRight: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                right: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Right"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audit"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                audit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAudit: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                audit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditReadingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audit"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMisuse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Misuse"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSameDocuments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                case?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SameDocument"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPractice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practice"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decidePractice: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                exercise: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PracticeDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeResult"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSecondReadings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReadings"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drawSecondReading: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondReading"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveSecondReading: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                reading: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondReadingFindingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondReadingResult"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadReadingPaper: {
        parameters: {
            query?: {
                page?: number;
            };
            header?: never;
            path: {
                reading: string;
                paper: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQuality: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quality"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRemovals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Removals"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHeldRemovals: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                holder?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HeldRemoval"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopRemovals: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovalDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Removals"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeRemovals: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovalDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Removals"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseRemovals: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovalReleaseInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Removals"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseRemovals: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovalRefusalInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovalsRefused"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMarketplaceOrders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                waiting?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MarketplaceOrder"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideOrders: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersDecided"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMarketplaceRemovals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceRemovals"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopMarketplaceRemovals: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovalDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceRemovals"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeMarketplaceRemovals: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovalDecisionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceRemovals"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setMarketplaceCap: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplaceCapInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceRemovals"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMarketplaceStages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stages"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestStageAsMarketplace: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stages"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stages"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestStage: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageRequestByDeskInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stages"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShadowOrders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                marketplace?: string;
                holder?: string;
                unsaid?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ShadowOrder"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadShadowOrders: {
        parameters: {
            query?: {
                marketplace?: string;
                holder?: string;
                unsaid?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShadowNumbers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllShadowNumbers"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sayOfShadowOrders: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShadowSayingInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShadowSaid"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReconciliation: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                result?: "as-believed" | "settled" | "waits" | "differs";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconcile: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookedOn"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishedRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedRules"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuleProposals: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RuleProposalHead"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeRules: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposedRulesInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleProposal"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRuleProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleProposal"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    simulateRuleProposal: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleProposal"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    announceRuleProposal: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleProposal"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropRuleProposal: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalDroppedInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleProposal"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadSimulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadSimulationTable: {
        parameters: {
            query?: {
                language?: "en" | "zh-CN";
            };
            header?: never;
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transparencyReport: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransparencyReport"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadTransparencyReport: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDefinitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Definition"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transparency: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transparency"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadDsaReport: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFinalDecisions: {
        parameters: {
            query: {
                about: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinalDecisions"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNoticePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getComparedPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
                picture: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNoticeComparedPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
                case: string;
                picture: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPacket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketFile"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadPacket: {
        parameters: {
            query?: {
                language?: "en" | "zh-CN";
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadPacketArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNoticePacket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketFile"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadNoticePacket: {
        parameters: {
            query?: {
                language?: "en" | "zh-CN";
            };
            header?: never;
            path: {
                link: string;
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadNoticePacketArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLedger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerView"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                size: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerCheckpoint"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsistency: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerConsistency"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVerifier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCaseProof: {
        parameters: {
            query?: {
                size?: number;
            };
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNoticeProof: {
        parameters: {
            query?: {
                size?: number;
            };
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookEndpoint"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addWebhook: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhookInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        deleted: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseWebhook: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeWebhook: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWebhookSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecrets"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateWebhookInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedWebhook"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                webhook: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendWebhook: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                webhook: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedWebhook"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSecurityEvents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kind?: "sign-in" | "sign-in-failed" | "sign-out" | "password-changed" | "second-factor-added" | "second-factor-removed" | "passkey-added" | "passkey-removed" | "account-invited" | "account-added" | "account-changed" | "account-closed" | "mandate-invitation" | "erased" | "key-made" | "key-rotated" | "key-revoked" | "downloaded" | "refused" | "limited";
                person?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SecurityEventView"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readKeptMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["KeptMail"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMarketplaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Marketplace"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPulls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PullView"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                marketplace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        received: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMarketplaceStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MarketplaceStatus"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMarketplace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                marketplace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceDetail"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectionForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionForm"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTested"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeConnection: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionProposalInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceDetail"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmConnection: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                connection: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionReasonsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceDetail"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropConnection: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                connection: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionReasonsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        dropped: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsumerTasks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "answered" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConsumerTask"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerConsumerTask: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsumerTaskAnswerInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerTask"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublications: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                from?: string;
                to?: string;
                marketplace?: string;
                rightType?: "trademark" | "copyright" | "design" | "patent";
                kind?: "notice" | "declaration" | "outcome" | "sanction";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Publication"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSettlementBodies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SettlementBody"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDisputes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disputes"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordDispute: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeRecordInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disputes"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadDisputeDocument: {
        parameters: {
            query?: {
                page?: number;
                original?: "yes";
            };
            header?: never;
            path: {
                case: string;
                dispute: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDisputesAsSeller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disputes"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordDisputeAsSeller: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SellerDisputeRecordInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disputes"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadDisputeDocument: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exhibit"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideDispute: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                case: string;
                dispute: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeOutcomeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disputes"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTransparencyStatements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "waiting" | "accepted" | "refused" | "invalid";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TransparencyStatement"][];
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryTransparencyStatement: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransparencyRetryInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransparencyStatement"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    demoState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoState"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    demoSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    persona: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoSession"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    demoClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoClockRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        now: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    demoComeback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seller: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seller: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    demoPutBack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    demoMail: {
        parameters: {
            query?: {
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DemoMail"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
