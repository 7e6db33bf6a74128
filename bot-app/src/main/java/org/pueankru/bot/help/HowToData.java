package org.pueankru.bot.help;

/**
 * What a button of the how-to answers leads to. Buttons live as long as their chat, so what was
 * once written must stay readable; what cannot be read leads to all categories.
 */
sealed interface HowToData {
    String KEY = "howto";

    /** One answer. */
    record One(String id) implements HowToData {}

    /**
     * The questions of a category.
     *
     * @param from how many questions lie before this page
     */
    record Category(String name, int from) implements HowToData {}

    /** All categories. */
    record Everything() implements HowToData {}

    static String ofButton(HowToData data) {
        return KEY
                + ":"
                + switch (data) {
                    case One one -> "a|" + one.id();
                    case Category category -> "c|" + category.from() + "|" + category.name();
                    case Everything _ -> "h";
                };
    }

    static HowToData read(String data) {
        String[] parts = data.split("\\|", 3);
        if (parts[0].equals("a") && parts.length == 2) {
            return new One(parts[1]);
        }
        if (parts[0].equals("c") && parts.length == 3 && parts[1].matches("[0-9]{1,4}")) {
            return new Category(parts[2], Integer.parseInt(parts[1]));
        }
        return new Everything();
    }
}
