<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Look at your email</xsl:template>
  <xsl:template match="page" mode="back">
    <xsl:call-template name="back"><xsl:with-param name="href">/register</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Look at your email</h1>
        <p class="govuk-body">We sent a message to the address that you gave. Open the link in it to go on. It works once, within 24 hours.</p>
        <xsl:if test="frame/demo"><p class="govuk-body">This demo sends nothing: <a class="govuk-link" href="/demo/mail">read the message here</a>, after a few seconds.</p></xsl:if>
        <h2 class="govuk-heading-s">If it does not come</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>Wait a few minutes, and look among the mail that was sorted out as spam.</li>
          <li><a class="govuk-link" href="/register">Enter your address again</a>, in case it was mistyped. We send at most 3 messages a day to one address.</li>
        </ul>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
