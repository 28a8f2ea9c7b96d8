package org.pregon.core.mail;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** How readers leave what they subscribed to: the link in each mail is the only key. */
@ProviderType
public interface Subscriptions {

    Optional<Subscription> find(String token);

    /** Nothing more of that topic goes to that address; asked twice, it is so all the same. */
    void leave(String token);

    /** @param left whether nothing more is sent */
    record Subscription(String topic, String address, boolean left) {}
}
