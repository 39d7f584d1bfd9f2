<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Recovery codes</xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <xsl:choose>
          <xsl:when test="codes">
            <h1 class="govuk-heading-l">Keep these recovery codes</h1>
            <p class="govuk-body">Each signs you in once when you cannot get a code from your app. <strong>We show them now and never again.</strong> Print this page, or keep them in a password manager, not on the telephone with the app.</p>
            <ul class="govuk-list dps-codes">
              <xsl:for-each select="codes/code"><li><xsl:value-of select="."/></li></xsl:for-each>
            </ul>
            <xsl:call-template name="button">
              <xsl:with-param name="href" select="next"/>
              <xsl:with-param name="text">I have kept them: continue</xsl:with-param>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <h1 class="govuk-heading-l">Make new recovery codes</h1>
            <p class="govuk-body">You get ten new ones. Those that you have now stop working.</p>
            <xsl:apply-templates select="form"><xsl:with-param name="button">Make new codes</xsl:with-param></xsl:apply-templates>
            <p class="govuk-body"><a class="govuk-link" href="/account">Keep the ones I have</a></p>
          </xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
