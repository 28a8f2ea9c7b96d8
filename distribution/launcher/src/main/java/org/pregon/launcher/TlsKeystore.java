package org.pregon.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/** Turns the two PEM files that certificate authorities give into the key store that the HTTP service reads. */
final class TlsKeystore {
    private TlsKeystore() {}

    /** @throws StartRefused when the files are not a certificate chain and its PKCS #8 key */
    static Map<String, String> properties(Path certificate, Path key, Path data) throws StartRefused {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getEncoder().encodeToString(random);
        Path store = data.resolve("tls.p12");
        try (InputStream chain = Files.newInputStream(certificate)) {
            Certificate[] certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(chain)
                    .toArray(Certificate[]::new);
            KeyStore keystore = KeyStore.getInstance("PKCS12");
            keystore.load(null, null);
            keystore.setKeyEntry("pregon", privateKey(key, certificates[0]), password.toCharArray(), certificates);
            try (OutputStream out = Files.newOutputStream(store)) {
                keystore.store(out, password.toCharArray());
            }
            return Map.of(
                    "org.apache.felix.https.enable", "true",
                    "org.apache.felix.https.keystore", store.toString(),
                    "org.apache.felix.https.keystore.password", password,
                    "org.apache.felix.https.keystore.key.password", password);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            throw new StartRefused("No se pudo leer el certificado " + certificate + " con la llave " + key
                    + ". Deben ser archivos PEM; la llave, sin contraseña y en formato PKCS #8 («BEGIN PRIVATE KEY»).");
        }
    }

    private static PrivateKey privateKey(Path file, Certificate certificate) throws IOException, GeneralSecurityException {
        String pem = Files.readString(file)
                .replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "")
                .replaceAll("\\s", "");
        PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem));
        return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm()).generatePrivate(encoded);
    }
}
