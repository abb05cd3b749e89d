import DossierCore

/// What dossier-bundle(5) tells beside the keys of `bundle.yaml`: the bag, its safety and its limits.
enum BundlePage {
  static func describe(in page: inout MdocText) {
    let limits = ArchiveLimits.standard
    page.section("THE BAG")
    page.text(
      "A bundle is a bag of BagIt 1.0 (RFC 8493) in one archive: tar packed by Zstandard, or ZIP; tar that is not packed, "
        + "or packed by gzip or xz, is read too. "
        + "It has one top folder with bagit.txt, bag-info.txt, bundle.yaml, manifest-sha256.txt, tagmanifest-sha256.txt, "
        + "an optional signature tagmanifest-sha256.txt.sig, and data/ with files as a store has them, "
        + "but for % in their names, which is _ there. "
        + "The SHA-256 of tagmanifest-sha256.txt is the bundle's identity. "
        + "The same files give the same bytes: entries are sorted, times fixed, owners 0.")
    page.section("WHAT A CASE SAYS")
    page.text(
      "A file below data/cases/ is a document of dossier-case(5) and holds all of the case that may leave its sender's "
        + "store: the fields that the first store wrote, those of the holder, the references, and each public entry, also "
        + "those that the recipient has. Entries of visibility internal, the names of such, comments and local fields are "
        + "left out, and the terms are written in full.")
    page.text(
      "An agency whose hand-over has ended gets a part of the case; cases.ended tells that it has. While it has not "
        + "shown that it knows of the end, the part holds the entries that were in bundles for it or came from it, and "
        + "those that the sender recorded by the end, but for a payment that takes back one which is not in the part. "
        + "Once it knows, a bundle holds the case only if it answers what the agency asked. In both cases there are the "
        + "requests of the agency (not those of a debtor that it passed on), their answers, and the entries that accepted "
        + "ones added.")
    page.text(
      "Of what was added later to an entry of the part it says what the agency was told: void, answer and released; "
        + "beside that the answers to its own requests, and what the sender made void by the end while the agency does not "
        + "know of that. Of the holder's fields it has status alone, which is open. Fields that accepted requests set have "
        + "the values of those requests that are in the part, and are left out if none is. Only the two organisations have "
        + "references in it. The hash of the head, the balance and the control totals are those of the part.")
    page.text(
      "So what a file does not hold was not taken away: entries are joined by their ids, and none is removed by a bundle."
    )
    page.section("SIGNATURE AND ENCRYPTION")
    page.text(
      "The signature is one of SSH (PROTOCOL.sshsig) over the bytes of tagmanifest-sha256.txt, for the use "
        + "\(BundleSignature.namespace); ssh-keygen(1) makes and verifies it, with keys in files, agents and tokens. "
        + "Who may sign for an organisation stands in its file, under keys: lines as in authorized_keys, without options "
        + "and no certificates; a key that is taken out counts no more. "
        + "Names in a signature or beside it count for nothing. By hand:")
    page.literal([
      "echo \"peer $(cat key.pub)\" > signers",
      "ssh-keygen -Y verify -n \(BundleSignature.namespace) -f signers -I peer \\",
      "  -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt",
    ])
    page.text(
      "A whole archive may be encrypted with age(1), to the recipients that stand in the file of an organisation "
        + "under age. It is told by its first bytes, not by its name. The decrypted archive lies in a file without "
        + "a name, or, where the file system has none, in a directory of its own with mode 0700, and is gone as soon as it "
        + "is read.")
    page.text(
      "With require-signature or require-encryption in its file, bundles from an organisation and to it must be signed or "
        + "encrypted. A signature that is there and is not by one of its keys is refused in any case.")
    page.section("SAFETY")
    page.text(
      "Each entry of an archive is judged before anything of it is written, and an archive with one that breaks a rule is "
        + "refused as a whole. Entries are files and directories with plain relative names in UTF-8 below one top folder: "
        + "no links, no devices, no '..', no name that occurs twice or differs from another by case or Unicode form alone, "
        + "none that Windows takes for something else. "
        + "The two names and sizes that a ZIP has of an entry agree, and its entries neither overlap nor leave gaps. "
        + "Nothing follows the end of a tar but zeros.")
    page.section("LIMITS")
    page.line(".Bl -tag -width Ds")
    for (what, limit) in [
      ("Entries", "\(limits.maximumEntries)"), ("Bytes unpacked", "\(limits.maximumBytes)"),
      ("Bytes unpacked for each packed byte", "\(limits.maximumRatio), beyond the first \(limits.freeBytes)"),
      ("Parts of a name", "\(limits.maximumDepth)"), ("Bytes of a name", "\(limits.maximumNameBytes)"),
      ("Bytes of a part of a name", "\(limits.maximumPartBytes)"),
      ("Bytes of all names and of their folders", "\(limits.maximumTotalNameBytes)"),
      ("Bytes of a document", "\(Store.maximumDocumentBytes)"), ("Bytes of a manifest", "\(Bag.maximumTagBytes)"),
    ] {
      page.line(".It \(what)")
      page.text("\(limit).")
    }
    page.line(".El")
    page.section("WHAT IS TOLD")
    page.text(
      "What waits for a peer, what was sent and what was taken is told in the same words: hand-overs and their ends, "
        + "entries by their lists (in an import with a sign: +2 log entries), entries changed (made void, answered or "
        + "released), references, and the state of the case: the fields that only its holder writes.")
    page.section("NUMBERS")
    page.text(
      "Each side numbers its bundles to the other without a gap, acknowledgements too. A bundle says in since which of "
        + "its sender's numbers is the oldest that still matters: what was in lower ones has arrived, as an "
        + "acknowledgement said, or is in this bundle. So a number that never came is missing until a bundle comes that "
        + "stands for it; one that comes late does no harm. Bundles that do not say it stand for none.")
    page.text(
      "No number is given twice, though the record of its bundle is lost, as where exchange/ was put back from a backup. "
        + "The next one is above those of the records, of the files in outbox/, and of what the other side acknowledged; "
        + "and above the number that its bundles say in received, the highest that came to it. Where none of these "
        + "tells, its import refuses the bundle and says the number after which dossier send --after goes on.")
    page.section("REJECTIONS")
    page.text("Why an import does not take a case, by the number that it tells and acknowledges:")
    page.line(".Bl -tag -width Ds")
    for reason in CaseRejection.allCases {
      page.line(".It \(reason.rawValue)")
      page.text("The case is not taken: \(reason.description).")
    }
    page.line(".El")
  }
}
