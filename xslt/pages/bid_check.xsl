<?xml version="1.0" encoding="utf-8"?>
<!-- The last look before a bid is sent. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="bid_receipt.xsl"/>

  <xsl:template match="bid" mode="headline">Check your bid</xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption">
      <xsl:value-of select="bid/reference"/>, <xsl:value-of select="bid/title"/>. <xsl:value-of select="bid/establishment"/>
    </span>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-2">Check your bid</h1>
    <p class="govuk-body">
      It is <strong>not sent yet</strong>. Bids close on <strong><xsl:value-of select="bid/closes_at/@text"/></strong>.
    </p>
    <xsl:apply-templates select="bid" mode="content"/>
    <div class="dps-box">
      <p class="govuk-body">Sending says that these prices hold and that what is ticked is provided from the first day. Nobody else can read the bid before bids close. Until then you can change it or take it back.</p>
      <form method="post" action="{form/@action}" novalidate="novalidate">
        <xsl:apply-templates select="form" mode="hidden"/>
        <div class="govuk-button-group">
          <xsl:call-template name="button">
            <xsl:with-param name="once" select="true()"/>
            <xsl:with-param name="text">Send bid</xsl:with-param>
          </xsl:call-template>
          <a class="govuk-link" href="/invitations/{bid/invitation}/bid">Change it first</a>
        </div>
      </form>
    </div>
  </xsl:template>

</xsl:stylesheet>
