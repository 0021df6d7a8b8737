import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.MMapDirectory;

/**
 * Lucene in the speed benchmark: indexes the lines of a file, and answers sets of questions with the ten best.
 *
 * <p>Arguments: the corpus, how many of its lines, a folder for the index. Writes the seconds that building took. Then
 * each line of standard input names a number of threads and a file of questions; answered by a line: the seconds for
 * all, then the milliseconds of each.
 */
public class Lucene {
  private static final int LIMIT = 10;

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[2]);
    long began = System.nanoTime();
    index(Path.of(arguments[0]), Integer.parseInt(arguments[1]), folder);
    double building = (System.nanoTime() - began) / 1e9;
    System.gc();
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintWriter output = new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out)), true);
    try (DirectoryReader reader = DirectoryReader.open(new MMapDirectory(folder))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BM25Similarity(1.5f, 0.75f));
      searcher.setQueryCache(null);
      output.println(building);
      for (String line = input.readLine(); line != null; line = input.readLine()) {
        String[] words = line.split(" ", 2);
        List<String> questions = Files.readAllLines(Path.of(words[1]));
        output.println(ask(searcher, questions, Integer.parseInt(words[0])));
      }
    }
  }

  private static void index(Path corpus, int count, Path folder) throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    config.setSimilarity(new BM25Similarity(1.5f, 0.75f)).setRAMBufferSizeMB(512);
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    try (IndexWriter writer = new IndexWriter(new MMapDirectory(folder), config);
        Stream<String> lines = Files.lines(corpus).limit(count)) {
      for (String line : (Iterable<String>) lines::iterator) {
        Document document = new Document();
        document.add(new Field("text", line, type));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static String ask(IndexSearcher searcher, List<String> questions, int threads) throws Exception {
    double[] taken = new double[questions.size()];
    CountDownLatch done = new CountDownLatch(threads);
    long began = System.nanoTime();
    for (int first = 0; first < threads; first++) {
      int start = first;
      new Thread(
              () -> {
                try {
                  for (int at = start; at < taken.length; at += threads) {
                    long begin = System.nanoTime();
                    searcher.search(query(questions.get(at)), new TopScoreDocCollectorManager(LIMIT, null, LIMIT));
                    taken[at] = (System.nanoTime() - begin) / 1e6;
                  }
                } catch (Exception error) {
                  error.printStackTrace();
                  System.exit(1);
                }
                done.countDown();
              })
          .start();
    }
    done.await();
    double seconds = (System.nanoTime() - began) / 1e9;
    return seconds + " " + String.join(" ", Arrays.stream(taken).mapToObj(Double::toString).toList());
  }

  private static Query query(String question) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (String term : question.split(" ")) {
      builder.add(new TermQuery(new Term("text", term)), BooleanClause.Occur.SHOULD);
    }
    return builder.build();
  }
}
