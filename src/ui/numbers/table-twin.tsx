interface Props {
  caption: string;
  columns: readonly string[];
  /** The first cell of a row is its heading. */
  rows: readonly (readonly string[])[];
}

/** The figures of a chart as a table. */
export function TableTwin({ caption, columns, rows }: Props) {
  return (
    <details className="table-twin">
      <summary>
        The same as a table<span className="visually-hidden">: {caption}</span>
      </summary>
      {/* In focus so that keys can scroll it; no landmark, since the table is named by its caption. */}
      <div
        className="table-scroll"
        role="group"
        aria-label={`${caption}, to scroll sideways`}
        tabIndex={0}
      >
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([heading, ...cells]) => (
              <tr key={heading}>
                <th scope="row">{heading}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
