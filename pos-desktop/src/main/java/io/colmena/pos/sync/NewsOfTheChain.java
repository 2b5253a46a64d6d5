package io.colmena.pos.sync;

/** What the chain decided, which a run fetches once everything from here is at the centre. */
public interface NewsOfTheChain {
  /** For tests and tools that want none. */
  NewsOfTheChain NONE =
      new NewsOfTheChain() {
        @Override
        public long fetch() {
          return 0;
        }

        @Override
        public long cursor() {
          return 0;
        }
      };

  /**
   * Fetches all that is new and takes it on.
   *
   * @return how many changes
   */
  long fetch() throws CentreUnreachable, CentreRefused;

  /** The last change of the chain that this branch has taken on, or 0. */
  long cursor();
}
