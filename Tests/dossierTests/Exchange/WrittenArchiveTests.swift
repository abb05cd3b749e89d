import Testing

/// What we write, in the hands of programs that we did not write.
@Suite struct WrittenArchiveTests {
  private static let hasBagIt =
    (try? ShellStory.run("python3 -c 'import bagit'"))?.status == 0 && ShellStory.has("tar", "zstd", "unzip")

  @Test(.enabled(if: hasBagIt, "the Python package bagit, zstd or unzip is not installed"))
  func `bagit-python finds every kind of bundle valid after tar and unzip, and finds a changed byte`() throws {
    let ended = try ShellStory.run(
      ShellStory.two + #"""
        dossier -q -C a forward A-1 A-2 --to klaar-incasso --yes >/dev/null
        dossier -q -C b import a/outbox/*.tar.zst >/dev/null
        dossier -q -C a import b/outbox/*.tar.zst >/dev/null
        dossier -q -C a forward A-3 --to klaar-incasso --yes -o forward.zip >/dev/null
        dossier -q -C a log add A-1 -m 'Núñez: ça va' >/dev/null
        dossier -q -C a send klaar-incasso -o send.zip >/dev/null
        dossier -q -C a send klaar-incasso >/dev/null
        dossier -q -C a export -o export.tar.zst >/dev/null
        dossier -q -C a export number:A-1 -o export.zip >/dev/null
        cp a/outbox/*1.tar.zst forward.tar.zst
        cp "$(ls a/outbox/*.tar.zst | tail -n 1)" send.tar.zst
        cp b/outbox/*1.tar.zst acknowledgement.tar.zst
        for form in tar.zst zip; do
          for name in forward send export acknowledgement; do
            [ -e "$name.$form" ] || continue
            mkdir "$name.$form.d"
            if [ $form = zip ]; then unzip -q "$name.zip" -d "$name.zip.d"; else tar -C "$name.$form.d" -xf "$name.$form"; fi
            try "$name.$form" python3 -m bagit --validate "$name.$form.d"/*
            file=$(find "$name.$form.d" -type f -path '*/data/*' | head -n 1)
            [ -n "$file" ] || continue
            printf x | dd of="$file" bs=1 seek=3 conv=notrunc 2>/dev/null
            try "$name.$form, a byte changed" python3 -m bagit --validate "$name.$form.d"/*
          done
        done
        """#)
    #expect(
      ended.output == """
        forward.tar.zst: 0
        forward.tar.zst, a byte changed: 1
        send.tar.zst: 0
        send.tar.zst, a byte changed: 1
        export.tar.zst: 0
        export.tar.zst, a byte changed: 1
        acknowledgement.tar.zst: 0
        forward.zip: 0
        forward.zip, a byte changed: 1
        send.zip: 0
        send.zip, a byte changed: 1
        export.zip: 0
        export.zip, a byte changed: 1

        """)
    #expect(ended.status == 0)
  }

  @Test(.enabled(if: ShellStory.has("unzip"), "unzip is not installed"))
  func `What a debtor gets holds his statement, his invoices and how to pay, and nothing of anybody else`() throws {
    let ended = try ShellStory.run(
      #"""
      exec 3>&1 >/dev/null
      dossier -q init store --role agency --name 'Klaar Incasso' --language en
      cd store
      dossier -q creditor add KlaarDocs --vat BE0403170701 --street Kerkstraat --number 1 --postcode 3500 --city Hasselt
      dossier -q creditor set klaardocs iban=BE68539007547034
      dossier -q creditor add 'Andere Schuldeiser' --vat BE0202239951
      dossier -q debtor add --company 'Bedrijf Klaar' --email klaar@klaar.be
      dossier -q debtor add --company 'Anders Debiteur' --email anders@debiteur.be
      for text in factuur tweede GEHEIM-nota GEHEIM-brief ANDER; do echo "$text" > "../$text.pdf"; done
      dossier -q case new --creditor klaardocs --debtor bedrijf-klaar --number 232/0991/37210 --terms be-b2b
      own() { command=$1; shift; dossier -q $command 232/0991/37210 "$@"; }
      own 'invoice add' --reference 2022/186 --date 2022-10-25 --due 2022-11-25 --amount 1250.00 --attach ../factuur.pdf
      own 'invoice add' --reference 2023/006 --date 2023-01-10 --due 2023-02-10 --amount 1500.00 --attach ../tweede.pdf
      own attach ../GEHEIM-nota.pdf --visibility internal
      own attach ../GEHEIM-brief.pdf
      own 'log add' -m 'GEHEIM intern' --visibility internal
      own 'log add' -m 'GEHEIM openbaar'
      own 'case set' customer-number=GEHEIM-1 handler.name=GEHEIM tags=geheim-label
      own pay 100.00 --received-by agency
      own 'promise' 10.00 --until 2023-12-31
      dossier -q case new --creditor andere-schuldeiser --debtor anders-debiteur --number 191/0655/80753 --terms be-b2b
      dossier -q case new --creditor andere-schuldeiser --debtor bedrijf-klaar --number 232/0991/21446 --terms be-b2b
      for number in 191/0655/80753 232/0991/21446; do
        dossier -q invoice add $number --reference ANDER-1 --date 2022-10-25 --due 2022-11-25 --amount 777.00 \
          --attach ../ANDER.pdf
      done
      exec >&3
      try 'export' dossier export 232/0991/37210 --for-debtor -o ../debtor.zip
      cd ..
      unzip -qt debtor.zip
      unzip -Z1 debtor.zip
      mkdir out.d && unzip -q debtor.zip -d out.d
      cat out.d/*/invoices/*
      for file in out.d/*/statement.txt out.d/*/statement.html; do
        for text in KlaarDocs BE0403170701 'Kerkstraat 1' 'Bedrijf Klaar' 2022/186 2023/006 2022-11-25 1,250.00 1,500.00 \
          BE68539007547034 232/0991/37210; do
          grep -qF "$text" "$file" || echo "$file: no $text"
        done
      done
      for text in GEHEIM geheim Ander ander 777 191/ 21446 roos; do
        if grep -raF "$text" out.d; then echo "in a file: $text"; fi
        if find out.d | grep -F "$text"; then echo "in a name: $text"; fi
      done
      echo done
      """#)
    #expect(
      ended.output == """
        export: 0
        No errors detected in compressed data of debtor.zip.
        232-0991-37210/invoices/factuur.pdf
        232-0991-37210/invoices/tweede.pdf
        232-0991-37210/statement.html
        232-0991-37210/statement.txt
        factuur
        tweede
        done

        """)
    #expect(ended.status == 0)
  }
}
