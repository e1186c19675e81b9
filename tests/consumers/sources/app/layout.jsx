export default function Layout({ children }) {
  return (
    <html lang="en">
      <head>
        {/* A page without one is asked for /favicon.ico, and the answer may come before what the page says. */}
        <link rel="icon" href="data:," />
      </head>
      <body>{children}</body>
    </html>
  );
}
