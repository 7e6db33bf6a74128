package org.pueankru.bot.exchange;

import java.util.List;

/**
 * What a file would do to one network, school or person. {@code row} is the row of the file,
 * counted from 1, or 0 for what is not in it; {@code code} may be empty.
 */
public sealed interface Change {
    int row();

    Thing thing();

    String code();

    String name();

    /** All values that change. */
    default List<Difference> values() {
        return switch (this) {
            case Added added -> added.values();
            case Changed changed -> changed.differences();
            case Moved moved -> moved.differences();
            case Ended ended -> ended.differences();
            case Unchanged _, Kept _ -> List.of();
        };
    }

    /** What is changed. */
    enum Thing {
        NETWORK,
        SCHOOL,
        PERSON
    }

    /**
     * One value, as files have it, but levels, sizes and roles by their codes ({@link
     * ExchangeWords#value} has the Thai). A post is a value of {@link Column#ROLE}: {@code
     * director|93010001 โรงเรียนบ้านหนองน้ำใส}.
     *
     * @param old empty = there was none
     * @param now empty = there will be none
     */
    record Difference(Column column, String old, String now) {}

    record Added(int row, Thing thing, String code, String name, List<Difference> values)
            implements Change {
        public Added {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Added[row " + row + "]";
        }
    }

    record Changed(int row, Thing thing, String code, String name, List<Difference> differences)
            implements Change {
        public Changed {
            differences = List.copyOf(differences);
        }

        @Override
        public String toString() {
            return "Changed[row " + row + "]";
        }
    }

    /**
     * A person who goes to another school.
     *
     * @param byNameOnly whether the name alone tells that it is the same person: worth a look
     */
    record Moved(
            int row, String code, String name, boolean byNameOnly, List<Difference> differences)
            implements Change {
        public Moved {
            differences = List.copyOf(differences);
        }

        @Override
        public Thing thing() {
            return Thing.PERSON;
        }

        @Override
        public String toString() {
            return "Moved[row " + row + "]";
        }
    }

    /**
     * A network or school that closes, or posts of a person that end.
     *
     * @param differences the posts that end
     */
    record Ended(
            int row, Thing thing, String code, String name, Why why, List<Difference> differences)
            implements Change {
        public Ended {
            differences = List.copyOf(differences);
        }

        /** Why it ends. */
        public enum Why {
            /** It is not in a file that is the whole list. */
            ABSENT,
            /** Another person becomes director. */
            REPLACED
        }

        @Override
        public String toString() {
            return "Ended[row " + row + "]";
        }
    }

    /**
     * Posts of somebody that are not in a file that is the whole list, and are held on all the
     * same.
     *
     * @param posts as values of {@link Column#ROLE}
     */
    record Kept(String code, String name, Because why, List<String> posts) implements Change {
        public Kept {
            posts = List.copyOf(posts);
        }

        /** Why a file does not end them. */
        public enum Because {
            /** They registered in LINE themselves: the office's list need not have them yet. */
            CLAIMED,
            /** The set-up code of the service made them staff. */
            SETUP,
            /** They are whoever brought the file. */
            OWN
        }

        @Override
        public int row() {
            return 0;
        }

        @Override
        public Thing thing() {
            return Thing.PERSON;
        }

        @Override
        public String toString() {
            return "Kept[" + why + "]";
        }
    }

    record Unchanged(int row, Thing thing, String code, String name) implements Change {
        @Override
        public String toString() {
            return "Unchanged[row " + row + "]";
        }
    }
}
