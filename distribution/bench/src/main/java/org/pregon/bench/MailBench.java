package org.pregon.bench;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.pregon.bench.Wire.Answer;

/**
 * How fast the outbox empties: mails that wait in the database, each claimed, sent and noted, against Jakarta Mail alone that
 * sends as many of the same over connections as long.
 */
final class MailBench {
    private static final int MAILS = 1_000;
    private static final int PER_CONNECTION = 50;
    private static final String TEXT = "El borrador del informe mensual de octubre está preparado con las cifras de los módulos instalados.";

    private MailBench() {}

    static void run(Path home, Path data, int rounds, Results results) throws Exception {
        try (Sink sink = new Sink(); Side pregon = Side.pregon(home, data)) {
            pregon.awaitReady();
            try (Wire wire = new Wire(pregon.port)) {
                Login login = Login.first(wire);
                ask(wire, login, "PUT", "/api/smtp", "If-Match: \"0\"\r\n", "{\"host\":\"127.0.0.1\",\"port\":" + sink.port()
                        + ",\"security\":\"NONE\",\"from\":\"oficina@muni.example\"}");
                for (int round = -1; round < rounds; round++) {
                    double ours = outbox(wire, login, sink);
                    double theirs = alone(sink);
                    if (round >= 0) {
                        results.add("mail pregon", MAILS / ours);
                        results.add("mail floor", MAILS / theirs);
                    }
                }
            }
        }
        double perSecond = results.median("mail pregon");
        results.verdict("mails leaving the outbox, one node", Results.format(perSecond), Results.format(results.median("mail floor")), "/s",
                results.ratio("mail pregon", "mail floor"), "≥ 10 /s", Double.NaN, perSecond >= 10 ? 0 : Double.MAX_VALUE);
    }

    private static double outbox(Wire wire, Login login, Sink sink) throws Exception {
        ask(wire, login, "POST", "/api/mail-state/pause", "", "");
        long start = System.nanoTime();
        for (int i = 0; i < MAILS; i++) {
            ask(wire, login, "POST", "/api/mail-templates/reporting.ready/test", "", "{\"subject\":\"Aviso\",\"text\":\"" + TEXT + "\",\"to\":\"lector"
                    + i + "@muni.example\"}");
        }
        System.err.println("… " + Results.format(MAILS * 1e9 / (System.nanoTime() - start)) + " mails a second acknowledged");
        ask(wire, login, "POST", "/api/mail-state/resume", "", "");
        return sink.seconds(MAILS);
    }

    private static double alone(Sink sink) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(sink.port()));
        Session session = Session.getInstance(properties);
        Transport transport = session.getTransport("smtp");
        for (int i = 0; i < MAILS; i++) {
            if (i % PER_CONNECTION == 0) {
                transport.close();
                transport.connect();
            }
            MimeMessage message = message(session, "lector" + i + "@muni.example");
            transport.sendMessage(message, message.getAllRecipients());
        }
        transport.close();
        return sink.seconds(MAILS);
    }

    private static MimeMessage message(Session session, String to) throws Exception {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("oficina@muni.example", "Oficina de Imagen", StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject("Prueba: Aviso", StandardCharsets.UTF_8.name());
        MimeMultipart parts = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(TEXT, StandardCharsets.UTF_8.name());
        parts.addBodyPart(text);
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<html><body>" + "<p>".repeat(100) + TEXT + "</p></body></html>", StandardCharsets.UTF_8.name(), "html");
        parts.addBodyPart(html);
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static void ask(Wire wire, Login login, String method, String path, String headers, String body) throws Exception {
        Answer answer = wire.send(method, path, login.write() + headers, body);
        if (answer.status() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.status() + " " + answer.text());
        }
    }
}
