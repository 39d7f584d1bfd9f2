<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Accessibility statement</xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="label">Accessibility statement</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Accessibility statement</h1>
        <p class="govuk-body">We want as many people as possible to be able to use this service. You should be able to:</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>zoom in up to 400% without text running off the screen</li>
          <li>do everything with a keyboard alone, or with speech recognition</li>
          <li>listen to every page with a screen reader</li>
          <li>use every page without scripts, on a phone, and printed</li>
        </ul>
        <h2 class="govuk-heading-m">How accessible it is</h2>
        <p class="govuk-body">It is built to meet the Web Content Accessibility Guidelines version 2.2, level AA. Every page is checked automatically with axe each time the service changes, at the width of a desktop and of a phone.</p>
        <p class="govuk-body">Automatic checks find a part of the possible problems. An audit by people who use assistive technology has not been done yet.</p>
        <h2 class="govuk-heading-m">What we know to be hard</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>Wide tables of marks and prices scroll sideways on a phone.</li>
          <li>The drawing of distances says in words how many establishments are inside the limit; the table below it gives each one.</li>
          <li>Files that providers send as evidence may not be accessible. Ask the council for another form.</li>
        </ul>
        <h2 class="govuk-heading-m">Tell us of a problem</h2>
        <p class="govuk-body">Write to the council that runs the purchasing system; its address is on the system’s page. It answers within 10 working days.</p>
        <p class="govuk-body">If you are not content with the answer, the <a class="govuk-link" href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a> can help.</p>
        <h2 class="govuk-heading-m">The law</h2>
        <p class="govuk-body">The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.</p>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
