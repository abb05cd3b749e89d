import Testing

/// Bundles that must be signed and encrypted, on their way to whom they are for, and to whom they are not.
@Suite(.enabled(if: ShellStory.has("ssh-keygen", "age", "age-keygen"), "ssh-keygen or age is not installed"))
struct SealedExchangeTests {
  private static let keys = #"""
    for name in roos tom other; do ssh-keygen -q -t ed25519 -N '' -C "$name" -f "$name.key"; done
    for name in a b other; do age-keygen -o "$name.id" 2>"$name.said"; done
    recipient() { sed -n 's/^# public key: //p' "$1.id"; }
    dossier -q -C a agency set klaar-incasso require-signature=true require-encryption=true \
      "key=$(cat tom.key.pub)" "age=$(recipient b)"
    dossier -q -C b creditor set klaardocs require-signature=true require-encryption=true \
      "key=$(cat roos.key.pub)" "age=$(recipient a)"
    before=$(state a)
    try 'neither' dossier -q -C a forward A-1 --to klaar-incasso --yes
    [ "$before" = "$(state a)" ] && echo 'nothing changed'
    try 'forward' dossier -q -C a forward A-1 --to klaar-incasso --yes --sign roos.key
    bundle=a/$(cat out)
    age -d -i b.id "$bundle" > plain.tar.zst
    mkdir bag && tar -C bag -xf plain.tar.zst
    bag=bag/$(ls bag)
    export DOSSIER_AGE_IDENTITY=b.id DOSSIER_SIGNING_KEY=tom.key
    before=$(state b)

    """#

  @Test func `What peers demand of each other holds for a bundle and for its answer`() throws {
    let ended = try ShellStory.run(
      ShellStory.two + Self.keys + #"""
        try 'without a key for the answer' env -u DOSSIER_SIGNING_KEY dossier -C b import "$bundle"
        [ "$before" = "$(state b)" ] && echo 'nothing changed'
        try 'import' dossier -C b import "$bundle"
        cat out
        answer=$(ls b/outbox/*)
        try 'answer, by the other key' dossier verify "$answer" --identity a.id --signers roos.key.pub
        try 'answer' dossier verify "$answer" --identity a.id --signers tom.key.pub
        try 'answer, import' dossier -C a import "$answer" --identity a.id
        cat out
        try 'check' dossier -C a check --strict
        try 'check' dossier -C b check --strict
        """#)
    #expect(
      ended.output == """
        neither: 4
        nothing changed
        forward: 0
        without a key for the answer: 4
        nothing changed
        import: 0
        A-1  new
        answer, by the other key: 6
        answer: 0
        answer, import: 0
        A-1  acknowledged: new
        check: 0
        check: 0

        """)
    #expect(ended.status == 0)
  }

  @Test func `What is for others, signed by others, not sealed or changed is refused, and nothing changes`() throws {
    let ended = try ShellStory.run(
      ShellStory.two + Self.keys + #"""
        try 'without an identity' env -u DOSSIER_AGE_IDENTITY dossier -C b import "$bundle"
        try 'for somebody else' dossier -C b import "$bundle" --identity other.id
        try 'not encrypted' dossier -C b import plain.tar.zst
        cp -R bag again
        rm again/*/*.sig
        tar -C again -cf unsigned.tar "$(ls again)"
        age -r "$(recipient b)" -o unsigned.age unsigned.tar
        try 'not signed' dossier -C b import unsigned.age
        ssh-keygen -q -Y sign -n dossier-bundle -f other.key again/*/tagmanifest-sha256.txt 2>said
        tar -C again -cf other.tar "$(ls again)"
        age -r "$(recipient b)" -o other.age other.tar
        try 'signed by another key' dossier -C b import other.age
        mkdir other && tar -C other -xf plain.tar.zst
        echo "factuur, veranderd" > "$(find other -name factuur.pdf)"
        tar -C other -cf changed.tar "$(ls other)"
        age -r "$(recipient b)" -o changed.age changed.tar
        try 'a file changed below the signature' dossier -C b import changed.age
        size=$(wc -c < "$bundle")
        place=0
        while [ $place -lt $size ]; do
          cp "$bundle" tampered
          byte=$(od -An -tu1 -j $place -N 1 "$bundle" | tr -d ' ')
          printf "\\$(printf %03o $(((byte + 1) % 256)))" | dd of=tampered bs=1 seek=$place conv=notrunc 2>said
          dossier -C b import tampered >out 2>err && echo "byte $place: taken"
          place=$((place + 131))
        done
        for length in 0 100 $((size / 2)) $((size - 1)); do
          head -c $length "$bundle" > cut
          dossier -C b import cut >out 2>err && echo "cut at $length: taken"
        done
        [ "$before" = "$(state b)" ] && echo 'nothing changed'
        find b/.dossier/incoming -mindepth 1
        try 'the bundle itself' dossier -C b import "$bundle"
        """#)
    #expect(
      ended.output == """
        neither: 4
        nothing changed
        forward: 0
        without an identity: 2
        for somebody else: 6
        not encrypted: 4
        not signed: 4
        signed by another key: 6
        a file changed below the signature: 6
        nothing changed
        the bundle itself: 0

        """)
    #expect(ended.status == 0)
  }

  @Test
  func
    `An encrypted bag that is no bundle is verified, and its signature holds at a shell for the bytes that were signed`()
    throws
  {
    let ended = try ShellStory.run(
      ShellStory.two + Self.keys + #"""
        mkdir -p plain/bag/data && cd plain/bag
        echo hello > data/hello.txt
        printf 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' > bagit.txt
        sha256sum data/hello.txt > manifest-sha256.txt
        sha256sum bagit.txt manifest-sha256.txt > tagmanifest-sha256.txt
        ssh-keygen -q -Y sign -n dossier-bundle -f ../../roos.key tagmanifest-sha256.txt 2>/dev/null
        cd ../.. && tar -C plain -cf bag.tar bag && age -r "$(recipient b)" -o bag.age bag.tar
        try 'bag' dossier verify bag.age --signers roos.key.pub
        cut -d, -f1-3 out
        try 'bag, by another key' dossier verify bag.age --signers tom.key.pub
        echo "roos $(cat roos.key.pub)" > allowed
        for manifest in "$bag/tagmanifest-sha256.txt" plain/bag/tagmanifest-sha256.txt; do
          hand() { ssh-keygen -Y verify -f allowed -I roos -n dossier-bundle -s "$manifest.sig" < "$1"; }
          try 'by hand' hand "$manifest"
          sed 's/^./x/' "$manifest" > changed
          try 'by hand, changed' hand changed
        done
        """#)
    #expect(
      ended.output == """
        neither: 4
        nothing changed
        forward: 0
        bag: 0
        bag, 1 file, 6 bytes
        bag, by another key: 6
        by hand: 0
        by hand, changed: 255
        by hand: 0
        by hand, changed: 255

        """)
    #expect(ended.status == 0)
  }
}
