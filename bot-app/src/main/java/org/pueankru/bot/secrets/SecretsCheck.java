package org.pueankru.bot.secrets;

import org.pueankru.bot.settings.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notices a SECRETS_KEY that is not this database's, before anything is sealed or looked for with
 * it.
 */
final class SecretsCheck {
    private static final String PURPOSE = "check";
    private static final String TEXT = "this key is the right one";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    SecretsCheck(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /**
     * Leaves a sealed text at the first start and opens it at later ones.
     *
     * @throws StartRefused when none of the keys opens it
     */
    void orRefuseTheStart() {
        jdbc.sql("insert into secrets_check (id, sealed) values (1, ?) on conflict do nothing")
                .param(secrets.seal(PURPOSE, TEXT))
                .update();
        byte[] sealed =
                jdbc.sql("select sealed from secrets_check where id = 1")
                        .query(byte[].class)
                        .single();
        if (!opens(secrets, sealed)) {
            throw new StartRefused(
                    "SECRETS_KEY is not the key that this database was written with; set that one"
                            + " (while rotating: the new and the old one, with a comma between).");
        }
        if (secrets.isOld(sealed)) {
            jdbc.sql("update secrets_check set sealed = ? where id = 1")
                    .param(secrets.seal(PURPOSE, TEXT))
                    .update();
        }
    }

    static boolean opens(Secrets secrets, byte[] sealed) {
        return secrets.open(PURPOSE, sealed).filter(TEXT::equals).isPresent();
    }
}
